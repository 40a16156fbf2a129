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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole answers over the data at hand, as they were worked out from the input files. */
@HubTest
class GoldenTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicTest> everyDocumentIsAnsweredAsItsFileSays() throws IOException {
        try (var files = Files.list(Path.of("src", "test", "resources", "golden"))) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> compare(file)))
                    .toList();
        }
    }

    private void compare(Path document) throws IOException {
        Path answer = Path.of(document.toString().replace(".graphql", ".json"));
        ObjectNode told = (ObjectNode) new GraphQlCalls(port).ask(Files.readString(document));
        told.remove("extensions");
        String actual = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told);
        String expected =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(Files.readString(answer)));
        assertThat(actual).isEqualTo(expected);
    }
}
