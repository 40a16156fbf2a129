package fr.etabli.api;

import static fr.etabli.testing.GraphQlCalls.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class HttpTest {

    private static final String REGION = "query r($code: String!) { region(code: $code) { name } }";

    @LocalServerPort
    private int port;

    @Test
    void aQueryCanBeALink() {
        HttpResponse<String> answer = hub().get("/graphql?query=" + encoded(REGION) + "&operationName=r&variables="
                + encoded("{\"code\": \"53\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{\"data\":{\"region\":{\"name\":\"Bretagne\"}}");
    }

    @Test
    void aLinkThatIsFollowedAgainTellsThatNothingHasChanged() {
        String link = "/graphql?query=" + encoded("{ regions { name schoolCount } }");
        String etag = hub().get(link).headers().firstValue("ETag").orElse("");

        assertThat(etag).startsWith("W/");
        assertThat(hub().get(link, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(hub().get("/graphql?query=" + encoded("{ regions { name } }"), "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLinkThatIsWrongIsRefusedInWords() {
        assertRefused(hub().get("/graphql"), 400);
        assertRefused(hub().get("/graphql?query=" + encoded(REGION) + "&variables=code"), 400);
        assertRefused(hub().get("/graphql?query=" + encoded("mutation { regions { name } }")), 405);
    }

    @Test
    void theAnswerIsOfTheTypeThatIsAcceptedAndItsStatusTellsARefusal() {
        String wrong = "{\"query\": \"{ nothing }\"}";

        assertThat(hub().post(wrong, "application/json").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = hub().post(wrong, "application/graphql-response+json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphql-response+json");
        assertRefused(hub().post("{ nothing", "application/json"), 400);
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> answer = hub().send(hub().request("/graphql?query=" + encoded("{ regions { name } }"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("W/");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anotherMethodIsToldWhichOnesAreAnswered() {
        HttpResponse<String> put =
                hub().send(hub().request("/graphql").method("PUT", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> options =
                hub().send(hub().request("/graphql").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertRefused(put, 405);
        assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "POST");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "POST");
    }

    @Test
    void aTypeThatIsNotSpokenIsRefusedAndTheBetterOfTwoIsTaken() {
        String query = "{\"query\": \"{ __typename }\"}";

        assertRefused(hub().post(query, "text/html"), 406);
        assertRefused(hub().post(query, "graphql"), 406);
        assertThat(type(hub().post(query, "text/html,application/xhtml+xml,*/*;q=0.8")))
                .startsWith("application/json");
        assertThat(type(hub().post(query, "application/json;q=0.5, application/graphql-response+json")))
                .startsWith("application/graphql-response+json");
        assertThat(type(hub().post(query, "application/graphql-response+json;q=0.5, application/json")))
                .startsWith("application/json");
        assertThat(type(hub().post(query, "application/json, application/graphql-response+json;charset=utf-8")))
                .startsWith("application/graphql-response+json");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void pagesOfOthersMayAsk() {
        HttpResponse<String> answer = hub().send(hub().request("/graphql")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ regions { name } }\"}")));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void theSchemaIsAFileThatCanBeKept() {
        HttpResponse<String> schema = hub().get("/graphql/schema.graphqls");
        String etag = schema.headers().firstValue("ETag").orElse("");

        assertThat(schema.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(schema.body()).contains("type School implements Node").contains("Its number (UAI) in the directory");
        assertThat(hub().get("/graphql/schema.graphqls", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"INVALID_DOCUMENT\"");
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
