package fr.etabli.api;

import static fr.etabli.testing.GraphQlCalls.anew;
import static fr.etabli.testing.GraphQlCalls.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class PersistedQueriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String REGION = "query r($code: String!) { region(code: $code) { name } }";

    @LocalServerPort
    private int port;

    @Test
    void aDocumentThatWasSentOnceIsNamedByItsHash() {
        String document = anew(REGION);
        Map<String, Object> named = named(document);

        HttpResponse<String> unknown = post(named, "application/json");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(error(unknown).at("/message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(error(unknown).at("/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post(named, GRAPHQL).statusCode()).isEqualTo(400);

        assertBretagne(
                post(Map.of("query", document, "variables", code(), "extensions", extension(document)), GRAPHQL));
        assertBretagne(post(named, GRAPHQL));
        HttpResponse<String> linked = hub().get(link(document));
        assertBretagne(linked);
        assertThat(linked.headers().firstValue("ETag")).isPresent();
        assertThat(linked.headers().firstValue("Cache-Control")).contains("max-age=60, public");
    }

    @Test
    void aLinkCanSendTheDocumentToo() {
        String document = anew(REGION);

        HttpResponse<String> unknown = hub().get(link(document));
        assertThat(error(unknown).at("/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(unknown.headers().firstValue("ETag")).isEmpty();
        assertBretagne(hub().get(link(document) + "&query=" + encoded(document)));
        assertBretagne(hub().get(link(document)));
    }

    @Test
    void aHashOfSomethingElseIsRefusedAndADocumentThatIsNotAnsweredIsNotKept() {
        assertThat(post(Map.of("query", REGION, "variables", code(), "extensions", extension("{ x }")), GRAPHQL)
                        .body())
                .contains("is not the SHA-256");
        assertThat(post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 2))), GRAPHQL)
                        .body())
                .contains("must be {\\\"version\\\": 1");

        String wrong = anew("{ nothing }");
        post(Map.of("query", wrong, "extensions", extension(wrong)), GRAPHQL);
        assertThat(error(post(named(wrong), GRAPHQL)).at("/extensions/code").asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        PersistedQueries small = new PersistedQueries(1_000);
        for (int number = 0; number < 100; number++) {
            small.keep(question("{ a" + number + " }"));
        }

        assertThat(small.count()).isBetween(5L, 14L);
        assertThatThrownBy(() -> small.resolve(new Question("", null, Map.of(), extension("{ unheardOf }"))))
                .isInstanceOf(Refusal.class);
    }

    private static Question question(String document) {
        return new Question(document, null, Map.of(), extension(document));
    }

    private static Map<String, Object> named(String document) {
        return Map.of("variables", code(), "extensions", extension(document));
    }

    private static Map<String, String> code() {
        return Map.of("code", "53");
    }

    private static Map<String, Object> extension(String document) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash(document)));
    }

    private static String hash(String document) {
        return Sha256.hex(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String link(String document) {
        return "/graphql?variables=" + encoded("{\"code\":\"53\"}") + "&extensions="
                + encoded(JSON.writeValueAsString(extension(document)));
    }

    private static void assertBretagne(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/data/region/name").asString())
                .isEqualTo("Bretagne");
    }

    private static JsonNode error(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/errors/0");
    }

    private HttpResponse<String> post(Map<String, ?> request, String accept) {
        return hub().post(JSON.writeValueAsString(request), accept);
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
