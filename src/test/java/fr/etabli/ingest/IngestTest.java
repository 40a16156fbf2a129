package fr.etabli.ingest;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.Etabli;
import fr.etabli.index.Generations;
import fr.etabli.index.Kind;
import fr.etabli.ingest.IngestResult.Outcome;
import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IngestTest {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> hubs = new ArrayList<>();
    private String prefix = "ingest";
    private InputCopy input = new InputCopy(Path.of(""), Path.of(""));

    @BeforeEach
    void copyInput(TestInfo test) throws IOException {
        input = InputCopy.in(directory.resolve("input"));
        prefix = "ingest-" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    @AfterEach
    void removeIndices() throws Exception {
        hubs.forEach(ConfigurableApplicationContext::close);
        Set<String> indices = indices();
        if (!indices.isEmpty()) {
            http.send(request("/" + String.join(",", indices)).DELETE().build(), BodyHandlers.ofString());
        }
    }

    @Test
    void aChangedInputMakesAnotherGenerationAndTheOneBeforeIsKept() throws Exception {
        ConfigurableApplicationContext hub = hub();
        Ingest ingest = hub.getBean(Ingest.class);
        Generations generations = hub.getBean(Generations.class);
        Generation first = ingest.run(false).generation();
        Path schools = input.data().resolve("schools.csv");
        String before = Files.readString(schools);

        input.change("schools.csv", rows -> rows.replace("École de production Boisard,", "École Boisard,"));
        IngestResult changed = ingest.run(false);

        assertThat(changed.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(changed.generation()).isNotEqualTo(first);
        assertThat(generations.current()).isEqualTo(changed.generation());
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(first);
        assertThat(generations.count(changed.generation(), Kind.SCHOOLS)).isEqualTo(78);

        Files.writeString(schools, before);
        assertThat(ingest.run(false)).isEqualTo(new IngestResult(Outcome.RESTORED, first));
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(changed.generation());
    }

    @Test
    void aRollbackHoldsOverRestartsUntilItIsUnpinned() throws Exception {
        ConfigurableApplicationContext hub = hub();
        Generation first = hub.getBean(Ingest.class).run(false).generation();
        input.change("networks.csv", rows -> rows.replace("Icam,", "ICAM,"));
        Generation second = hub.getBean(Ingest.class).run(false).generation();
        hub.getBean(Generations.class).rollBack();
        hub.close();

        ConfigurableApplicationContext restarted = hub();
        Ingest ingest = restarted.getBean(Ingest.class);

        restarted.getBean(IngestOnStart.class).run();

        assertThat(restarted.getBean(Generations.class).current()).isEqualTo(first);
        assertThat(ingest.run(false)).isEqualTo(new IngestResult(Outcome.PINNED, first));
        assertThat(ingest.run(true)).isEqualTo(new IngestResult(Outcome.RESTORED, second));
        assertThat(restarted.getBean(Generations.class).pinned()).isEmpty();
    }

    @Test
    void refusedInputLeavesWhatIsServedAsItIs() throws Exception {
        ConfigurableApplicationContext hub = hub();
        Generation served = hub.getBean(Ingest.class).run(false).generation();
        Set<String> before = indices();
        input.change("outcomes.csv", rows -> rows.replace(",SCHOOL_COUNT,OBSERVED,25,", ",SCHOOL_COUNT,SEEN,25,"));

        assertThatThrownBy(() -> hub.getBean(Ingest.class).run(false))
                .isInstanceOfSatisfying(RefusedInputException.class, refused -> assertThat(
                                refused.report().findings())
                        .first()
                        .satisfies(finding -> {
                            assertThat(finding.file()).isEqualTo("outcomes.csv");
                            assertThat(finding.line()).isEqualTo(2);
                            assertThat(finding.column()).isEqualTo("kind");
                        }));

        assertThat(hub.getBean(Generations.class).current()).isEqualTo(served);
        assertThat(indices()).isEqualTo(before);
    }

    @Tag(THOROUGH)
    @Test
    void anIngestThatIsKilledLeavesWhatIsServedAndTheNextClearsWhatItLeft() throws Exception {
        ConfigurableApplicationContext hub = hub();
        Generation served = hub.getBean(Ingest.class).run(false).generation();
        Set<String> before = indices();
        Path log = directory.resolve("killed.log");
        Process killed = HubProcess.start(
                log,
                settings(
                        "ingest", "--reference=" + Path.of("batch", "reference").toAbsolutePath()));
        while (documents("communes") <= documents(served, "communes") && killed.isAlive()) {
            Thread.onSpinWait();
        }
        killed.destroyForcibly();

        assertThat(killed.waitFor()).as(Files.readString(log)).isEqualTo(128 + 9);
        assertThat(hub.getBean(Generations.class).served().orElseThrow().generation())
                .isEqualTo(served);
        assertThat(indices()).hasSizeGreaterThan(before.size());

        input.change("networks.csv", rows -> rows.replace("Icam,", "ICAM,"));
        IngestResult next = hub.getBean(Ingest.class).run(false);

        assertThat(next.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(indices())
                .allMatch(index -> index.endsWith(served.id())
                        || index.endsWith(next.generation().id()));
        assertThat(runs(hub))
                .containsExactlyInAnyOrder(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.COMPLETED);
        assertThat(directory.resolve("hub").resolve("tmp").resolve("ingest")).doesNotExist();
    }

    @Test
    void aLoadThatIsRefusedOnItsWayEndsAtOnceAndLeavesWhatIsServed() throws Exception {
        ConfigurableApplicationContext hub = hub();
        Ingest ingest = hub.getBean(Ingest.class);
        Generation served = ingest.run(false).generation();
        input.change("networks.csv", rows -> rows.replace("Icam,", "ICAM,"));
        send(request("/_index_template/" + prefix)
                .PUT(BodyPublishers.ofString("{\"index_patterns\":[\"" + prefix + "-outcomes-*\"],"
                        + "\"template\":{\"settings\":{\"index.default_pipeline\":\"none-such\"}}}"))
                .header("Content-Type", "application/json"));

        assertThatThrownBy(() -> ingest.run(false))
                .hasStackTraceContaining("pipeline with id [none-such] does not exist");

        send(request("/_index_template/" + prefix).DELETE());
        assertThat(hub.getBean(Generations.class).current()).isEqualTo(served);
        assertThat(directory.resolve("hub").resolve("tmp").resolve("ingest")).doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("read-ahead");
        assertThat(ingest.run(false).outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void elasticsearchOutOfReachIsExitCodeThreeAndNoStackTrace() throws Exception {
        Path log = directory.resolve("away.log");
        Process away = HubProcess.start(
                log,
                "ingest",
                "--etabli.directory=" + directory.resolve("hub"),
                "--etabli.elasticsearch.uris=http://127.0.0.1:1");

        assertThat(away.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(away.exitValue()).isEqualTo(3);
        assertThat(Files.readString(log))
                .contains("Elasticsearch does not answer", "etabli.elasticsearch.uris")
                .doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext hub() {
        ConfigurableApplicationContext hub = new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings("--etabli.command=test", "--etabli.ingest.on-start=when-changed"));
        hubs.add(hub);
        return hub;
    }

    private String[] settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--etabli.directory=" + directory.resolve("hub"),
                "--etabli.elasticsearch.uris=" + SharedNode.address(),
                "--etabli.elasticsearch.prefix=" + prefix,
                "--etabli.ingest.data=" + input.data(),
                "--etabli.ingest.reference=" + input.reference()));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private static List<BatchStatus> runs(ConfigurableApplicationContext hub) {
        JobRepository repository = hub.getBean(JobRepository.class);
        return repository.findJobInstances(IngestJob.NAME).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .map(JobExecution::getStatus)
                .toList();
    }

    private Set<String> indices() throws Exception {
        return new TreeSet<>(get("/" + prefix + "-*").propertyNames());
    }

    /** How many documents were ever written to indices of a kind, readable or not. */
    private long documents(String kind) throws Exception {
        return written("/" + prefix + "-" + kind + "-*");
    }

    private long documents(Generation generation, String kind) throws Exception {
        return written("/" + prefix + "-" + kind + "-" + generation);
    }

    private long written(String indices) throws Exception {
        return get(indices + "/_stats/indexing")
                .at("/_all/primaries/indexing/index_total")
                .asLong();
    }

    private void send(HttpRequest.Builder request) throws Exception {
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private JsonNode get(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(http.send(request(path).build(), BodyHandlers.ofString())
                        .body());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SharedNode.address() + path));
    }
}
