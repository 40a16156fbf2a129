package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.etabli.index.Cluster;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.testing.RequestCounts;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class StoredDocumentsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GRAPHQL = "application/graphql-response+json";

    @Autowired
    private Cluster cluster;

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicTest> everyDocumentIsListedAndAnsweredAtItsAddress() throws IOException {
        try (var files = Files.list(Path.of("schema", "documents"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".graphql", ""))
                    .sorted()
                    .map(name -> DynamicTest.dynamicTest(name, () -> assertAnswered(name)))
                    .toList();
        }
    }

    private void assertAnswered(String name) {
        HttpResponse<String> answer = hub().get("/graphql/documents/" + name);
        JsonNode listed = list().valueStream()
                .filter(document -> document.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).has("errors")).isFalse();
        assertThat(listed.get("description").asString()).endsWith(".").doesNotContain("#");
        assertThat(listed.get("url").asString()).endsWith("/graphql/documents/" + name);
    }

    @Test
    void anAnswerMayBeKeptByAnyone() {
        String address = "/graphql/documents/schools-by-region";
        HttpResponse<String> answer = hub().get(address);
        String tag = header(answer, "ETag");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(tag).startsWith("W/\"");
        assertThat(requests(() -> hub().get(address))).isZero();
        assertThat(hub().get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(header(
                        hub().send(hub().request(address).method("HEAD", HttpRequest.BodyPublishers.noBody())), "ETag"))
                .isEqualTo(tag);
        assertThat(header(hub().get(address, "Accept", GRAPHQL), "Content-Type"))
                .startsWith(GRAPHQL);
        assertThat(hub().get("/graphql/documents", "If-None-Match", header(hub().get("/graphql/documents"), "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theParametersOfTheAddressAreTheVariables() {
        JsonNode page = ask("/graphql/documents/all-schools?first=2");
        String next = page.at("/data/schools/pageInfo/endCursor").asString();

        assertThat(page.at("/data/schools/nodes").size()).isEqualTo(2);
        assertThat(ask("/graphql/documents/all-schools?first=2&after=" + next).at("/data/schools/nodes/0/name"))
                .isNotEqualTo(page.at("/data/schools/nodes/0/name"));
        assertThat(ask("/graphql/documents/schools-near-place?place=Lyon&radiusKm=7.5")
                        .at("/data/schools/edges")
                        .valueStream()
                        .map(edge -> edge.get("distanceKm").asDouble()))
                .allMatch(distance -> distance <= 7.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all-schools?first=two | `first` is of the type Int, which “two” is not.",
                "all-schools?first=2.5 | “2.5” is not",
                "all-schools?first= | “” is not",
                "all-schools?first=1&first=2 | `first` stands 2 times",
                "all-schools?last=3 | has no parameter `last`. It has `first` (Int), `after` (String).",
                "schools-by-region?x=1 | has no parameter `x`. It has none.",
                "schools-near-place?radiusKm=far | `radiusKm` is of the type Float!, which “far” is not.",
                "schools-near-place?radiusKm=NaN | “NaN” is not"
            })
    void aParameterThatIsUnknownOrOfAnotherTypeIsRefusedInWords(String address, String words) {
        HttpResponse<String> answer = hub().get("/graphql/documents/" + address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "ETag")).isEmpty();
        JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("message").asString()).contains(words);
    }

    @Test
    void aNameThatIsUnknownIsAnsweredWithThoseThatAreThere() {
        HttpResponse<String> answer = hub().get("/graphql/documents/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/message").asString())
                .contains("all-schools, changes-of-a-dataset, disputed-figures, files-to-download");
        assertThat(JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void valuesAreTypedAsTheDocumentSays() {
        StoredDocument document =
                read("query q($i: Int!, $b: Boolean = true, $k: [Kind!], $s: ID) { f(i: $i, b: $b, k: $k, s: $s) }");
        LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("i", "3");
        given.add("b", "false");
        given.addAll("k", List.of("A", "B"));
        given.add("s", "12");

        assertThat(document.variables(given)).isEqualTo(Map.of("i", 3, "b", false, "k", List.of("A", "B"), "s", "12"));
        given.set("k", "C");
        assertThat(refusal(document, given)).contains("“C” is not: it is one of A, B.");
        given.remove("k");
        given.set("b", "yes");
        assertThat(refusal(document, given)).contains("“yes” is not: it is true or false.");
        given.remove("b");
        given.remove("i");
        assertThat(refusal(document, given)).contains("`i` is missing: it is of the type Int!");
    }

    @Test
    void aDocumentThatNoAddressCanAskForIsNotStored() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("query q($r: Range) { f(r: $r) }"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("query q { f } query r { f }"));
    }

    private static StoredDocument read(String query) {
        var types = new SchemaParser()
                .parse(
                        """
                        enum Kind { A B }
                        input Range { from: Int }
                        type Query { f(i: Int, b: Boolean, k: [Kind!], s: ID, r: Range): String }
                        """);
        return StoredDocument.read(
                "test",
                "# A developer: a test.\n" + query,
                new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING));
    }

    private static String refusal(StoredDocument document, LinkedMultiValueMap<String, String> given) {
        try {
            return document.variables(given).toString();
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private JsonNode list() {
        return ask("/graphql/documents").get("documents");
    }

    private JsonNode ask(String address) {
        return JSON.readTree(hub().get(address).body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private long requests(Runnable asking) {
        return RequestCounts.least(cluster, asking);
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
