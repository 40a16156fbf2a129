package fr.etabli.index;

import static fr.etabli.testing.GraphQlCalls.anew;
import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.InputCopy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What people see of an outage: a hub with a node of its own, asked over HTTP while that falls silent and dies. */
@Tag(THOROUGH)
class OutageTest {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String SCHOOLS = "{ schools(first: 1) { totalCount nodes { name } } }";
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whileElasticsearchIsAwayQuestionsAreToldSoInTimeAndTheHubGoesOnWhenItIsBack() throws Exception {
        try (ConfigurableApplicationContext context = hub()) {
            GraphQlCalls hub =
                    new GraphQlCalls(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            PrivateNode node = context.getBean(Cluster.class).node().orElseThrow();
            List<ProcessHandle> processes =
                    node.process().orElseThrow().descendants().toList();
            assertThat(ask(hub, GRAPHQL).statusCode()).isEqualTo(200);

            stop(processes);
            Awaitility.await() // a signal takes a moment to reach all threads
                    .atMost(PATIENCE)
                    .until(() -> ask(hub, GRAPHQL).statusCode() == 503);
            assertIsToldInTime(hub);
            assertIsToldToPeople(hub, "/ecoles/boisard", "Service momentanément indisponible");
            assertIsToldToPeople(hub, "/en/ecoles/boisard", "Service unavailable for the moment");

            CompletableFuture<HttpResponse<String>> pending = CompletableFuture.supplyAsync(() -> ask(hub, GRAPHQL));
            processes.forEach(ProcessHandle::destroyForcibly);
            assertThat(pending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).body())
                    .contains("\"code\":\"UNAVAILABLE\"");

            Awaitility.await().atMost(PATIENCE).until(() -> ask(hub, GRAPHQL).statusCode() == 200);
            assertThat(ask(hub, GRAPHQL).body()).contains("\"data\":{\"schools\":{\"totalCount\":");
        }
    }

    private static void assertIsToldInTime(GraphQlCalls hub) {
        long begun = System.nanoTime();
        HttpResponse<String> away = ask(hub, GRAPHQL);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIME.plusSeconds(5));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(away.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(away.body())
                .contains("\"code\":\"UNAVAILABLE\"")
                .doesNotContain("\"data\"", "127.0.0.1", "Exception");

        assertThat(ask(hub, "application/json").statusCode()).isEqualTo(200);
        assertThat(ask(hub, "application/json").body())
                .contains("\"code\":\"UNAVAILABLE\"")
                .doesNotContain("\"data\"");
        assertThat(hub.get("/graphql/documents/all-schools").statusCode()).isEqualTo(503);
    }

    private static void assertIsToldToPeople(GraphQlCalls hub, String path, String title) {
        HttpResponse<String> away = hub.get(path, "Accept", "text/html");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(away.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(away.body())
                .contains("<h1>" + title + "</h1>", "noindex", "href=\"\"")
                .doesNotContain("127.0.0.1", "Exception", "Elasticsearch");
    }

    private static HttpResponse<String> ask(GraphQlCalls hub, String accept) {
        return hub.post(JsonMapper.shared().writeValueAsString(Map.of("query", anew(SCHOOLS))), accept);
    }

    private static void stop(List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-STOP"));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static ConfigurableApplicationContext hub() throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "outage-").toAbsolutePath();
        InputCopy input = InputCopy.in(directory);
        return new SpringApplicationBuilder(Etabli.class)
                .run(
                        "--etabli.directory=" + directory.resolve("hub"),
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference(),
                        "--etabli.elasticsearch.heap=384MB",
                        "--etabli.graphql.max-time=" + TIME.toSeconds() + "s",
                        "--server.port=0",
                        "--management.server.port=0");
    }
}
