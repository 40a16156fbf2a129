package fr.etabli.api;

import static fr.etabli.testing.GraphQlCalls.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audits of the npm package {@code graphql-http} 1.23.1, each under its number there, and one way or the other where
 * that leaves it open: what it allows ("MAY use 400") is done.
 */
@HubTest
class ConformanceTest {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static final String BROKEN_JSON = "{ \"not a JSON";
    private static final String UNPARSABLE = "{\"query\":\"{\"}";
    private static final String INVALID = "{\"query\":\"{ 8f31403dfe404bccbb0e835f2629c6a7 }\"}";
    private static final String UNCOERCED =
            "{\"query\":\"query CoerceFailure($id: ID!){ __typename }\",\"variables\":{\"id\":null}}";
    private static final String TYPED =
            "{\"query\":\"query Type($name: String!) { __type(name: $name) { name } }\",\"variables\":{\"name\":\"sometype\"}}";
    private static final String TYPED_ADDRESS = "/graphql?query="
            + encoded("query Type($name: String!) { __type(name: $name) { name } }") + "&variables="
            + encoded("{\"name\":\"sometype\"}");

    /** What a field of the request may wrongly be, and the number of that case in a family of audits. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "query", List.of("LKJ", "{\"obj\":\"ect\"}", "0", "false", "[\"array\"]"),
            "operationName", List.of("6C0", "{\"obj\":\"ect\"}", "0", "false", "[\"array\"]"),
            "variables", List.of("476", "\"string\"", "0", "false", "[\"array\"]"),
            "extensions", List.of("58B", "\"string\"", "0", "false", "[\"array\"]"));

    private static final List<String> NULLABLE = List.of("variables", "operationName", "extensions");

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> goodQuestionsAreAnsweredInTheTypeThatIsAccepted() {
        return Stream.of(
                answered("22EB", GRAPHQL, TYPENAME),
                answered("4655", JSON, TYPENAME),
                answered("47DE", "*/*", TYPENAME),
                answered("80D8 82A3 78D5 2C94 03D4", null, TYPENAME),
                answered("34A2", GRAPHQL, TYPENAME),
                answered("13EE", JSON, TYPENAME),
                answered("8161", GRAPHQL, "{\"operationName\":\"Query\",\"query\":\"query Query { __typename }\"}"),
                answered("B8B3", JSON, "{\"operationName\":\"Query\",\"query\":\"query Query { __typename }\"}"),
                answered("2EA1", GRAPHQL, TYPED),
                answered("28B9", JSON, TYPED),
                answered("428F", GRAPHQL, with("extensions", "{\"some\":\"value\"}")),
                answered("1B7A", JSON, with("extensions", "{\"some\":\"value\"}")));
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatMayBeAbsentMayBeNull() {
        return NULLABLE.stream()
                .flatMap(field -> Stream.of(
                        answered("94B" + NULLABLE.indexOf(field), GRAPHQL, with(field, "null")),
                        answered("022" + NULLABLE.indexOf(field), JSON, with(field, "null"))));
    }

    @TestFactory
    Stream<DynamicTest> fieldsOfAnotherTypeAreRefused() {
        return WRONG.entrySet().stream().flatMap(family -> Stream.of(0, 1, 2, 3)
                .map(number -> refused(
                        family.getValue().get(0) + number,
                        null,
                        with(family.getKey(), family.getValue().get(1 + number)),
                        400)));
    }

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNoRequestAreRefused() {
        return Stream.of(
                refused("A5BF", null, "", 400),
                refused("423L", GRAPHQL, "{\"notquery\":\"{ __typename }\"}", 400),
                refused("B6DC BCF8", JSON, BROKEN_JSON, 400),
                refused("B7N8", GRAPHQL, BROKEN_JSON, 400),
                refused("8764 3E3A", null, "{\"qeury\":\"{ __typename }\"}", 400),
                refused("a batch", GRAPHQL, "[" + TYPENAME + "," + TYPENAME + "]", 400),
                refused("two queries", JSON, "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}", 400),
                refused("more than one value", JSON, TYPENAME + TYPENAME, 400));
    }

    @TestFactory
    Stream<DynamicTest> underJsonAnInvalidQuestionIsAnsweredWith200AndUnderGraphQlWith400() {
        return Stream.of(
                        Map.entry("572B FDE2 7B9B", List.of(JSON, "200")),
                        Map.entry("865D 556A D586 51FE 74FF 5E5B 86EE", List.of(GRAPHQL, "400")))
                .flatMap(type -> Stream.of(UNPARSABLE, INVALID, UNCOERCED)
                        .map(body -> refused(
                                type.getKey() + " " + body,
                                type.getValue().get(0),
                                body,
                                Integer.parseInt(type.getValue().get(1)))));
    }

    @TestFactory
    Stream<DynamicTest> aQueryMayStandInTheAddress() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "5A70", () -> assertAnswered(hub().get("/graphql?query=" + encoded("{ __typename }")), JSON)),
                DynamicTest.dynamicTest(
                        "D6D5", () -> assertAnswered(hub().get(TYPED_ADDRESS, "Accept", GRAPHQL), GRAPHQL)),
                DynamicTest.dynamicTest("6A70", () -> assertAnswered(hub().get(TYPED_ADDRESS, "Accept", JSON), JSON)),
                DynamicTest.dynamicTest(
                        "9C48",
                        () -> assertRefused(
                                hub().get("/graphql?query=" + encoded("mutation { __typename }"), "Accept", GRAPHQL),
                                405)));
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsJsonInUtf8() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "BF61",
                        () -> assertAnswered(
                                post(
                                        "{\"query\":\"{ __type(name: \\\"Run🏃Swim🏊\\\") { name } }\"}",
                                        "application/json; charset=utf-8"),
                                JSON)),
                DynamicTest.dynamicTest("9ABE", () -> assertRefused(post(TYPENAME, null), 415)),
                DynamicTest.dynamicTest("a form", () -> assertRefused(post(TYPENAME, "text/plain;charset=UTF-8"), 415)),
                DynamicTest.dynamicTest(
                        "another charset",
                        () -> assertRefused(post(TYPENAME, "application/json;charset=iso-8859-1"), 415)),
                DynamicTest.dynamicTest("no media type", () -> assertRefused(post(TYPENAME, "json!"), 415)));
    }

    private DynamicTest answered(String audit, @Nullable String accept, String body) {
        return DynamicTest.dynamicTest(
                audit, () -> assertAnswered(post(body, JSON, accept), GRAPHQL.equals(accept) ? GRAPHQL : JSON));
    }

    private DynamicTest refused(String audit, @Nullable String accept, String body, int status) {
        return DynamicTest.dynamicTest(audit, () -> assertRefused(post(body, JSON, accept), status));
    }

    private static void assertAnswered(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type + ";charset=utf-8");
        assertThat(read(answer).has("errors")).as(answer.body()).isFalse();
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(read(answer).at("/errors/0/message").asString("")).hasSizeGreaterThan(20);
        assertThat(read(answer).has("data")).as(answer.body()).isFalse();
    }

    private HttpResponse<String> post(String body, @Nullable String type) {
        return post(body, type, null);
    }

    private HttpResponse<String> post(String body, @Nullable String type, @Nullable String accept) {
        HttpRequest.Builder request = hub().request("/graphql").POST(HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return hub().send(accept == null ? request : request.header("Accept", accept));
    }

    private static String with(String field, String value) {
        return field.equals("query")
                ? "{\"query\":" + value + "}"
                : "{\"query\":\"{ __typename }\",\"" + field + "\":" + value + "}";
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
