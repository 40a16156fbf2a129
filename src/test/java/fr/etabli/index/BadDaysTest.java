package fr.etabli.index;

import static fr.etabli.testing.GraphQlCalls.anew;
import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.RawClient;
import fr.etabli.testing.SharedNode;
import fr.etabli.testing.TroubleProxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people, operators and the log are told while Elasticsearch is slow, silent, refusing, broken or away. */
@Tag(THOROUGH)
class BadDaysTest {

    private static final String SCHOOLS = "{ schools(first: 1) { totalCount } }";
    private static final Duration SILENCE = Duration.ofMillis(1_500);
    private static final String SLOW_QUESTION =
            """
            POST /graphql HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            """;
    private static final Duration LONGEST_READ = Duration.ofSeconds(3);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static TroubleProxy proxy;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private static GraphQlCalls hub;

    @SuppressWarnings("NullAway.Init")
    private static GraphQlCalls management;

    @BeforeAll
    static void start() throws Exception {
        proxy = new TroubleProxy(SharedNode.address());
        InputCopy input = InputCopy.in(directory.resolve("input"));
        context = new SpringApplicationBuilder(Etabli.class)
                .run(
                        "--etabli.directory=" + directory.resolve("hub"),
                        "--etabli.elasticsearch.uris=" + proxy.address(),
                        "--etabli.elasticsearch.prefix=bad-days",
                        "--etabli.elasticsearch.reads.silence=" + SILENCE.toMillis() + "ms",
                        "--etabli.elasticsearch.reads.pause=500ms",
                        "--etabli.elasticsearch.reads.timeout=" + LONGEST_READ.toSeconds() + "s",
                        "--etabli.graphql.max-time=" + LONGEST_ANSWER.toSeconds() + "s",
                        "--etabli.ingest.on-start=when-changed",
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference(),
                        "--etabli.publish.after-ingest=false",
                        "--spring.datasource.url=jdbc:h2:mem:bad-days",
                        "--server.port=0",
                        "--management.server.port=0");
        Environment environment = context.getEnvironment();
        hub = new GraphQlCalls(environment.getRequiredProperty("local.server.port", Integer.class));
        management = new GraphQlCalls(environment.getRequiredProperty("local.management.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        context.close();
        proxy.close();
    }

    @AfterEach
    void allIsWellAgainByItself() {
        proxy.clear();
        awaitWell(BadDaysTest::ask);
        awaitWell(BadDaysTest::page);
        awaitWell(BadDaysTest::health);
    }

    private static void awaitWell(Supplier<HttpResponse<String>> asking) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> asking.get().statusCode() == 200);
    }

    @Test
    void aSlowElasticsearchMakesAnswersSlowAndNothingElse() {
        proxy.delay(SILENCE.dividedBy(5));

        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(page().statusCode()).isEqualTo(200);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void aReadThatTakesTooLongIsGivenUpWhereverItWasAskedFor() {
        proxy.tarry();

        assertIsTooLate(BadDaysTest::ask);
        assertIsTooLate(BadDaysTest::page);
        assertIsTooLate(() -> hub.get("/exports/schools.csv"));
        assertIsTooLate(() -> hub.get("/ogc/collections/schools/items?f=json"));
    }

    @Test
    void whatWasFoundWithinElasticsearchsOwnTimeIsNoAnswer() {
        proxy.hurry();

        assertIsTooLate(BadDaysTest::ask);
        assertIsTooLate(() -> hub.get("/?text=soudure", "Accept", "text/html"));
        assertIsTooLate(() -> hub.get("/exports/schools.csv"));
    }

    @Test
    void whereOneOfManySearchesIsRefusedNothingIsAnswered() {
        proxy.rejectParts();

        assertIsToldSoon(BadDaysTest::ask);
        assertIsToldSoon(() -> hub.get("/?text=usinage", "Accept", "text/html"));
        assertIsToldSoon(() -> hub.get("/ogc/collections/schools/items?f=json"));
    }

    @Test
    void aSilentElasticsearchIsToldOfSoonAndThenAtOnce() {
        String known = "{ schools(first: 2) { totalCount } }";
        awaitWell(() -> hub.post(json(known), GraphQlCalls.GRAPHQL));
        proxy.hold();

        assertIsToldSoon(BadDaysTest::ask);
        assertIsToldSoon(BadDaysTest::page);
        assertIsToldSoon(() -> hub.get("/exports/schools.csv"));
        assertIsToldSoon(BadDaysTest::health);
        for (int more = 0; more < 4; more++) {
            ask();
        }
        int asked = proxy.asked();
        Duration refusing = timed(() -> assertThat(ask().statusCode()).isEqualTo(503));
        assertThat(proxy.asked()).isBetween(asked, asked + 4);
        assertThat(refusing).isLessThan(SOON);
        assertThat(hub.post(json(known), GraphQlCalls.GRAPHQL).statusCode())
                .as("what is remembered is given out")
                .isEqualTo(200);
    }

    @Test
    void anElasticsearchWhoseQueuesAreFullIsSparedForAWhile() {
        proxy.reject();

        assertThat(ask().body()).contains("The index cannot take this right now.");
        for (int time = 0; time < 6; time++) {
            assertIsToldSoon(BadDaysTest::ask);
        }
        assertIsToldSoon(BadDaysTest::page);
        assertIsToldSoon(() -> hub.get("/exports/schools.csv"));
        assertIsToldSoon(BadDaysTest::health);
    }

    @Test
    void answersThatBreakOffAreNeverTakenForWholeOnes() {
        proxy.cut();

        assertIsToldSoon(BadDaysTest::ask);
        assertIsToldSoon(BadDaysTest::page);
        assertIsToldSoon(() -> hub.get("/exports/schools.csv"));
    }

    @Test
    void anElasticsearchThatIsGoneIsToldOfAtOnce() {
        proxy.leave();

        assertIsToldSoon(BadDaysTest::ask);
        assertIsToldSoon(BadDaysTest::page);
        assertIsToldSoon(() -> hub.get("/ogc/collections/schools/items?f=json"));
        assertThat(health().body()).contains("\"status\":\"DOWN\"", "The data cannot be read");
        assertPartsAreDownWithReasons();
        assertThat(management.get("/actuator/health/liveness").statusCode())
                .as("a new process would help nothing")
                .isEqualTo(200);
    }

    @Test
    void aHugeHeadIsRefusedAndTellsNothing() throws Exception {
        try (RawClient client = new RawClient(hub.port())) {
            String head = "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "x".repeat(20_000) + "\r\n\r\n";

            assertThat(client.send(head).readToEnd())
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Exception", "org.apache", "Tomcat");
        }
    }

    @Test
    void aQuestionThatComesAByteNowAndThenIsNotWaitedFor() throws Exception {
        try (RawClient client = new RawClient(hub.port())) {
            client.send(SLOW_QUESTION);
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(client::readToEndQuietly);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(LONGEST_ANSWER.plusSeconds(10))
                    .until(() -> !client.trySend(" ") || answer.isDone());

            assertThat(answer.join()).startsWith("HTTP/1.1 408").contains("\"code\":\"TIMED_OUT\"");
        }
    }

    @Test
    void floodedWithConnectionsTheManagementPortStillTellsHowItIs() throws Exception {
        List<RawClient> crowd = new ArrayList<>();
        try {
            for (int client = 0; client < 600; client++) {
                crowd.add(new RawClient(client % 2 == 0 ? hub.port() : management.port())
                        .send(client % 3 == 0 ? "" : "GET / HTTP/1.1\r\nHo"));
            }

            assertThat(timed(() -> assertThat(health().statusCode()).isEqualTo(200)))
                    .isLessThan(SOON);
            assertThat(page().statusCode()).isEqualTo(200);
        } finally {
            for (RawClient one : crowd) {
                one.close();
            }
        }
    }

    private static void assertPartsAreDownWithReasons() {
        HttpResponse<String> answer = management.get("/actuator/health");
        JsonNode parts = JsonMapper.shared().readTree(answer.body()).at("/components");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(parts.at("/cluster/status").asString()).isEqualTo("DOWN");
        assertThat(parts.at("/cluster/details/reason").asString()).isEqualTo("Elasticsearch does not answer.");
        assertThat(parts.at("/cluster/details/action").asString()).contains("etabli.elasticsearch.uris");
        assertThat(parts.at("/generation/status").asString()).isEqualTo("DOWN");
        assertThat(parts.at("/generation/details/reason").asString())
                .isEqualTo("The data cannot be read: UNAVAILABLE.");
        assertThat(parts.at("/generation/details/action").asString()).contains("`cluster`");
        for (String well : List.of("publications", "jobs", "diskSpace")) {
            assertThat(parts.at("/" + well + "/status").asString()).as(well).isEqualTo("UP");
        }
    }

    private static void assertIsTooLate(Supplier<HttpResponse<String>> asking) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = asking.get();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_READ.plusSeconds(3));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(504);
        assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1", "\"data\"");
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body()).contains("\"code\":\"TIMED_OUT\"");
        }
    }

    private static void assertIsToldSoon(Supplier<HttpResponse<String>> asking) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = asking.get();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1", "\"data\"");
        if (!answer.uri().getPath().startsWith("/actuator")) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static Duration timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static HttpResponse<String> ask() {
        return hub.post(json(anew(SCHOOLS)), GraphQlCalls.GRAPHQL);
    }

    private static HttpResponse<String> page() {
        return hub.get("/ecoles/boisard", "Accept", "text/html");
    }

    private static HttpResponse<String> health() {
        return management.get("/actuator/health/readiness");
    }

    private static String json(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }
}
