package fr.etabli.api;

import static fr.etabli.testing.Groups.THOROUGH;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand requests as nobody should send them, the same in every run: each is answered, and none breaks anything. */
@HubTest
@Tag(THOROUGH)
class FuzzTest {

    private static final int REQUESTS = 10_000;

    /** What would tell of our insides: names of packages and classes, lines of a stack trace. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|co|tools|fr|graphql|reactor)\\.[a-z0-9_]+\\.[\\w.]+|\\w+Exception\\b|\\w+Error:"
                    + "|\\bat \\w+\\(|\\.java:\\d+|\\$Proxy|@[0-9a-f]{6,8}\\b");

    @LocalServerPort
    private int port;

    @Test
    void noRequestHoweverMangledIsAFaultOfOursOrShowsOurInsides() throws IOException {
        List<Mutation> mutations = Mutation.all(REQUESTS);
        Map<String, Long> outcomes =
                mutations.parallelStream().collect(groupingBy(this::outcome, TreeMap::new, counting()));

        assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(REQUESTS);
        assertThat(outcomes)
                .as("What the mutations led to")
                .containsKeys("answered", "BAD_ARGUMENT", "INVALID_DOCUMENT", "TOO_COMPLEX")
                .doesNotContainKeys("INTERNAL_ERROR", "none");
    }

    /** The code of the first error, or that there is none. */
    private String outcome(Mutation mutation) {
        HttpResponse<String> answer = send(mutation);
        JsonNode told = json(answer.body());
        assertThat(answer.statusCode()).as(mutation + "\n" + answer.body()).isLessThan(500);
        assertThat(shown(told)).as(mutation.toString()).doesNotContainPattern(INSIDES);
        assertThat(told.at("/extensions/cost/limit").isNumber())
                .as(answer.body())
                .isTrue();
        return told.at("/errors").isMissingNode()
                ? "answered"
                : told.at("/errors/0/extensions/code").asString("none");
    }

    private HttpResponse<String> send(Mutation mutation) {
        return new GraphQlCalls(port)
                .send(new GraphQlCalls(port)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(mutation.body())));
    }

    /** Messages alone: the data may hold anything. */
    private static String shown(JsonNode answer) {
        JsonNode errors = answer.at("/errors");
        return IntStream.range(0, errors.size())
                .mapToObj(number -> errors.at("/" + number + "/message").asString())
                .collect(joining("\n"));
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            throw new AssertionError("No JSON: " + body, none);
        }
    }
}
