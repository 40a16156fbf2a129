package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class RequestIdsTest {

    @LocalServerPort
    private int port;

    @Test
    void aRequestBearsTheNumberThatAProxyGaveItAndElseOneOfItsOwn() {
        GraphQlCalls hub = new GraphQlCalls(port);

        assertThat(id(hub.get("/", "X-Request-Id", "proxy-7.4_a"))).isEqualTo("proxy-7.4_a");
        Set<String> made = new HashSet<>();
        for (String path : Set.of("/", "/graphql?query=%7Bregions%7Bname%7D%7D", "/nichts", "/exports/schools.xyz")) {
            assertThat(id(hub.get(path))).matches("[0-9a-f]{16}");
            made.add(id(hub.get(path)));
        }
        assertThat(made).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "<script>", "a\tb", "-a", "a;b", "%0a"})
    void whatIsNoPlainWordIsNotTaken(String given) {
        assertThat(RequestIds.id(given)).matches("[0-9a-f]{16}");
        assertThat(RequestIds.id("a".repeat(64))).hasSize(64).startsWith("aaa");
        assertThat(RequestIds.id("a".repeat(65))).hasSize(16);
        assertThat(RequestIds.id("a\nb")).hasSize(16);
    }

    @Test
    void whoMeetsAFailureIsToldTheNumberUnderWhichTheLogTellsTheRest() {
        GraphQlCalls hub = new GraphQlCalls(port);

        HttpResponse<String> problem =
                hub.get("/exports/schools.xyz", "Accept", "application/json", "X-Request-Id", "r-1");
        assertThat(problem.headers().firstValue("X-Request-Id")).contains("r-1");
        HttpResponse<String> page = hub.get("/nichts", "Accept", "text/html", "X-Request-Id", "r-2");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("X-Request-Id")).contains("r-2");
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }
}
