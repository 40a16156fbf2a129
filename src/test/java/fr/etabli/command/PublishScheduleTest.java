package fr.etabli.command;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.etabli.Etabli;
import fr.etabli.index.Generations;
import fr.etabli.ingest.Ingest;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.publish.Publisher;
import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag(THOROUGH)
class PublishScheduleTest {

    private static final String NEVER = "";
    private static final String EVERY_SECOND = "* * * * * *";

    @TempDir
    private Path directory;

    private InputCopy input = new InputCopy(Path.of(""), Path.of(""));
    private Instant now = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext hub;

    @BeforeEach
    void startHub() throws IOException {
        input = InputCopy.in(directory.resolve("input"));
        hub = new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--etabli.command=test",
                        "--etabli.directory=" + directory.resolve("hub"),
                        "--etabli.elasticsearch.uris=" + SharedNode.address(),
                        "--etabli.elasticsearch.prefix=schedule",
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference());
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Test
    void whatIsServedIsPublishedWhenTheClockSaysSoAndOnceItIsIngested() throws Exception {
        Generation first = ingest();
        PublishSchedule byClock = schedule(EVERY_SECOND, false);
        byClock.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> published().equals(List.of(first)));
        } finally {
            byClock.destroy();
        }

        input.change("networks.csv", rows -> rows.replace("Icam,", "ICAM,"));
        Generation second = ingest();
        PublishSchedule afterIngest = schedule(NEVER, true);
        afterIngest.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> published().equals(List.of(second, first)));
        } finally {
            afterIngest.destroy();
        }
    }

    @Test
    void aRunThatIsRefusedOrFailsIsTriedAgainAfterAPause() throws Exception {
        PublishSchedule schedule = schedule(NEVER, true);
        schedule.look();
        assertThat(published()).isEmpty();

        Generation generation = ingest();
        Path folder = Files.createDirectories(directory.resolve("hub/open-data"));
        try (FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            schedule.look();
        }
        schedule.look();
        assertThat(published()).as("refused, then too early").isEmpty();

        turn(generation, "_close");
        now = now.plus(Duration.ofMinutes(1));
        schedule.look();
        assertThat(published()).isEmpty();
        JobRun failed = JobRun.latest(hub.getBean(JobRepository.class)).get(0);
        assertThat(failed.job()).isEqualTo("publish");
        assertThat(failed.generation()).isEqualTo(generation.id());
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("closed").doesNotContain("Exception: ");

        turn(generation, "_open?wait_for_active_shards=1");
        now = now.plus(Duration.ofMinutes(1));
        schedule.look();
        schedule.look();
        assertThat(published()).containsExactly(generation);
    }

    @Test
    void aTimeThatIsNoneIsRefusedAtTheStart() throws Exception {
        Path output = directory.resolve("refused.log");
        Process serve = HubProcess.start(
                output,
                "serve",
                "--etabli.publish.cron=every day",
                "--etabli.directory=" + directory.resolve("refused"),
                "--etabli.elasticsearch.uris=http://127.0.0.1:1",
                "--server.port=0",
                "--management.server.port=0");

        assertThat(serve.waitFor()).as(Files.readString(output)).isEqualTo(Commands.WRONG_USAGE);
        assertThat(Files.readString(output))
                .contains("etabli.publish.cron", "such as 0 30 4 * * *", "\"every day\"")
                .doesNotContain("\tat ");
    }

    private PublishSchedule schedule(String cron, boolean afterIngest) {
        return new PublishSchedule(
                hub.getBean(Generations.class),
                hub.getBean(Publications.class),
                hub.getBean(Publisher.class),
                cron,
                afterIngest,
                () -> now);
    }

    private Generation ingest() {
        return hub.getBean(Ingest.class).run(false).generation();
    }

    /** What has been published, the newest first. */
    private List<Generation> published() {
        return hub.getBean(Publications.class).list().stream()
                .map(Publication::generation)
                .toList();
    }

    private static void turn(Generation generation, String how) throws Exception {
        URI address = URI.create(SharedNode.address() + "/schedule-outcomes-" + generation.id() + "/" + how);
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
