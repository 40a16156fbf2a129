package fr.etabli.site;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.RawClient;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The door over the web server that the hub uses, with few threads, before what never ends and what takes no time. */
@Tag(THOROUGH)
class DoorkeeperTest {

    private static final int REQUESTS = 8;
    private static final int DOWNLOADS = 3;
    private static final int THREADS = 12;
    private static final int PATIENCE_MILLIS = 1_500;
    private static final String ENDLESS = "GET /exports/schools.csv HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final WebServer SERVER = server();

    private static CountDownLatch held = new CountDownLatch(0);

    private final GraphQlCalls hub = new GraphQlCalls(SERVER.getPort());

    private static WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxThreads", String.valueOf(THREADS));
            connector.setProperty("connectionTimeout", String.valueOf(PATIENCE_MILLIS));
            connector.setProperty("socket.txBufSize", String.valueOf(1 << 14));
        });
        return factory.getWebServer(context -> {
            context.addServlet("endless", new Endless()).addMapping("/exports/*");
            context.addServlet("held", new Held()).addMapping("/held");
            context.addServlet("quick", new Quick()).addMapping("/", "/graphql");
            context.addFilter(
                            "doorkeeper",
                            new Doorkeeper(new LoadProperties(REQUESTS, DOWNLOADS, Duration.ofSeconds(5))))
                    .addMappingForUrlPatterns(null, false, "/*");
        });
    }

    private static final class Endless extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] rows = new byte[1 << 13];
            while (true) {
                response.getOutputStream().write(rows);
            }
        }
    }

    private static final class Held extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                held.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            response.getOutputStream().print("at last");
        }
    }

    private static final class Quick extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("at once");
        }
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void slowReadersLeaveRoomForQuestionsAndAreLetGoOfInTheEnd() throws Exception {
        List<RawClient> readers = new ArrayList<>();
        for (int reader = 0; reader < DOWNLOADS; reader++) {
            readers.add(RawClient.slow(SERVER.getPort()).send(ENDLESS));
            assertThat(readers.get(reader).readByte()).isEqualTo('H');
        }

        HttpResponse<String> another = hub.get("/exports/schools.csv");
        assertThat(another.statusCode()).isEqualTo(503);
        assertThat(another.headers().firstValue("Retry-After")).contains("10");
        assertThat(hub.get("/%65xports/schools.csv;as=%2e%2e").statusCode())
                .as("however it is written")
                .isEqualTo(503);
        assertThat(hub.get("/").body()).isEqualTo("at once");

        Awaitility.await("the web server waits for nobody who takes nothing")
                .atMost(Duration.ofSeconds(15))
                .until(this::isDownloadPossible);
        for (RawClient reader : readers) {
            reader.close();
        }
    }

    private boolean isDownloadPossible() throws IOException {
        try (RawClient client = RawClient.slow(SERVER.getPort()).send(ENDLESS)) {
            return client.readStatus() == 200;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'text/html,*/*', text/html;charset=UTF-8, Réessayer",
        "/graphql, application/json, application/json, '{\"errors\":[{\"message\":\"'",
        "/map/tiles.json, '*/*', application/problem+json, '\"code\":\"UNAVAILABLE\"'"
    })
    void whoeverFindsNoPlaceIsToldAtOnceInTheirOwnForm(String path, String accept, String type, String words) {
        held = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            waiting.add(CompletableFuture.supplyAsync(() -> hub.get("/held")));
        }
        try {
            Awaitility.await().until(() -> hub.get(path, "Accept", accept).statusCode() == 503);
            HttpResponse<String> turned = hub.get(path, "Accept", accept);

            assertThat(turned.headers().firstValue("Content-Type")).contains(type);
            assertThat(turned.headers().firstValue("Retry-After")).contains("10");
            assertThat(turned.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(turned.body()).contains(words);
        } finally {
            held.countDown();
        }
        assertThat(waiting).allSatisfy(one -> assertThat(one.join().body()).isEqualTo("at last"));
        assertThat(hub.get(path, "Accept", accept).body()).isEqualTo("at once");
    }

    @Test
    void aBodyThatNobodyReadsAndThatDoesNotComeHoldsNoThread() throws Exception {
        List<RawClient> senders = new ArrayList<>();
        for (int sender = 0; sender < THREADS; sender++) {
            senders.add(new RawClient(SERVER.getPort())
                    .send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{"));
        }

        Awaitility.await("closed, however many bytes come now and then")
                .atMost(Duration.ofSeconds(10))
                .until(() -> senders.stream().noneMatch(sender -> sender.trySend(" ")));
        assertThat(hub.get("/").body()).isEqualTo("at once");
        for (RawClient sender : senders) {
            sender.close();
        }
    }

    @Test
    void aBodyThatNobodyReadsButThatComesKeepsTheConnection() throws Exception {
        try (RawClient client = new RawClient(SERVER.getPort())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n{}{}");
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(client.readToEnd().split("at once", -1)).hasSize(3);
        }
    }

    @Test
    void halfSentRequestsAndIdleConnectionsHoldNoThread() throws Exception {
        List<RawClient> many = new ArrayList<>();
        for (int client = 0; client < 20 * THREADS; client++) {
            many.add(new RawClient(SERVER.getPort()).send(client % 2 == 0 ? "" : "GET / HTTP/1.1\r\nHo"));
        }

        assertThat(hub.get("/").body()).isEqualTo("at once");
        assertThat(many.get(0).readToEnd()).as("closed, for nothing comes").isEmpty();
        for (RawClient one : many) {
            one.close();
        }
    }
}
