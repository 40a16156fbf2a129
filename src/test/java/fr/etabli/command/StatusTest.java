package fr.etabli.command;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.index.Generations;
import fr.etabli.ingest.Ingest;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag(THOROUGH)
class StatusTest {

    private static final String PREFIX = "status";

    @TempDir
    private Path directory;

    private InputCopy input = new InputCopy(Path.of(""), Path.of(""));

    @BeforeEach
    void copyInput() throws IOException {
        input = InputCopy.in(directory.resolve("input"));
    }

    @AfterEach
    void removeIndices() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest all = HttpRequest.newBuilder(URI.create(SharedNode.address() + "/" + PREFIX + "-*"))
                .build();
        String indices = String.join(
                ",",
                JsonMapper.shared()
                        .readTree(http.send(all, BodyHandlers.ofString()).body())
                        .propertyNames());
        URI address = URI.create(SharedNode.address() + "/" + indices);
        http.send(HttpRequest.newBuilder(address).DELETE().build(), BodyHandlers.ofString());
    }

    @Test
    void afterARollbackItTellsTheOneServedSinceThenPinnedAndAsWhatItWasPublished() throws Exception {
        Instant start = now();
        Generation first;
        Generation second;
        Instant back;
        try (ConfigurableApplicationContext hub = hub()) {
            first = published(hub);
            input.change("networks.csv", rows -> rows.replace("Icam,", "ICAM,"));
            second = published(hub);

            StatusReport before = Status.look(hub);
            assertThat(before.servedSince()).isBetween(start, now());
            assertThat(before.text())
                    .contains("Served     generation " + second, "\n           since " + before.servedSince() + "\n")
                    .contains("\nPublished  " + version(2) + " of the generation served")
                    .doesNotContain("PINNED");

            back = now();
            hub.getBean(Generations.class).rollBack();
        }

        String text = status();
        JsonNode json = JsonMapper.shared().readTree(status("--json"));

        String since = json.at("/servedSince").stringValue();
        assertThat(Instant.parse(since)).isBetween(back, now());
        assertThat(json.at("/served/generation").stringValue()).isEqualTo(first.id());
        assertThat(json.at("/kept/generation").stringValue()).isEqualTo(second.id());
        assertThat(json.at("/pinned").stringValue()).isEqualTo(first.id());
        assertThat(json.at("/published/generation").stringValue()).isEqualTo(first.id());
        assertThat(json.at("/published/version").stringValue()).isEqualTo(version(1));
        assertThat(text)
                .contains("Served     generation " + first)
                .contains("\n           since " + since + ", PINNED until: ingest --unpin\n")
                .contains("\nKept       generation " + second)
                .contains("\nPublished  " + version(1) + " of the generation served");
    }

    private static Generation published(ConfigurableApplicationContext hub) {
        Generation made = hub.getBean(Ingest.class).run(false).generation();
        hub.getBean(Publisher.class).publish();
        return made;
    }

    /** As the instants in the report are told. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private String version(int sequence) throws IOException {
        try (Stream<Path> versions = Files.list(directory.resolve("hub/open-data"))) {
            return versions.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("." + sequence))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the command prints when typed. */
    private String status(String... options) throws Exception {
        Path output = Files.createTempFile(directory, "status", ".txt");
        Process command = HubProcess.start(output, settings(Stream.concat(Stream.of("status"), Stream.of(options))));
        assertThat(command.waitFor()).as(Files.readString(output)).isZero();
        return "\n" + Files.readString(output);
    }

    private ConfigurableApplicationContext hub() {
        return new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings(Stream.of("--etabli.command=test")));
    }

    private String[] settings(Stream<String> more) {
        return Stream.concat(
                        more,
                        Stream.of(
                                "--etabli.directory=" + directory.resolve("hub"),
                                "--etabli.elasticsearch.uris=" + SharedNode.address(),
                                "--etabli.elasticsearch.prefix=" + PREFIX,
                                "--etabli.ingest.data=" + input.data(),
                                "--etabli.ingest.reference=" + input.reference()))
                .toArray(String[]::new);
    }
}
