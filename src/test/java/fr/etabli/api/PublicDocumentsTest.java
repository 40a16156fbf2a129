package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The queries that we publish as examples: each says whom it is for, and is answered. */
@HubTest
class PublicDocumentsTest {

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicTest> everyExampleIsAnsweredAndSaysWhatItIsFor() throws IOException {
        try (var files = Files.list(Path.of("schema", "documents"))) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> run(file)))
                    .toList();
        }
    }

    private void run(Path file) throws IOException {
        String document = Files.readString(file);
        JsonNode answer = new GraphQlCalls(port).ask(document);

        assertThat(document).startsWith("# ");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }
}
