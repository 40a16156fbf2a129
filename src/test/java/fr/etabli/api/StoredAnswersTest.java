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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each public query answers over the data at hand, as it was worked out from the input files. */
@HubTest
class StoredAnswersTest {

    /** Stands where an answer differs from one loading or publication to the next. */
    private static final String ANYTHING = "…";

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicTest> everyPublicQueryIsAnsweredAsItsFileSays() throws IOException {
        try (var documents = Files.list(Path.of("schema", "documents"))) {
            return documents
                    .map(file -> String.valueOf(file.getFileName()).replace(".graphql", ""))
                    .sorted()
                    .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)))
                    .toList();
        }
    }

    private void compare(String name) throws IOException {
        JsonNode golden = JSON.readTree(
                Files.readString(Path.of("src", "test", "resources", "golden", "documents", name + ".json")));
        String address =
                "/graphql/documents/" + name + "?" + golden.get("parameters").asString();
        JsonNode answer = JSON.readTree(new GraphQlCalls(port).get(address).body());

        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        assertThat(written(veiled(answer.get("data"), golden.get("data")))).isEqualTo(written(golden.get("data")));
    }

    /** The answer with what may be anything veiled as it is in the golden one, so that the difference shows the rest. */
    private static JsonNode veiled(JsonNode answer, JsonNode golden) {
        if (golden.isString() && golden.asString().equals(ANYTHING) && !answer.isNull()) {
            return golden;
        }
        if (answer instanceof ObjectNode object && golden.isObject()) {
            golden.propertyStream()
                    .filter(member -> object.has(member.getKey()))
                    .forEach(member ->
                            object.set(member.getKey(), veiled(object.get(member.getKey()), member.getValue())));
        }
        if (answer.isArray() && golden.isArray() && answer.size() == golden.size()) {
            var elements = JSON.createArrayNode();
            for (int index = 0; index < answer.size(); index++) {
                elements.add(veiled(answer.get(index), golden.get(index)));
            }
            return elements;
        }
        return answer;
    }

    private static String written(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
