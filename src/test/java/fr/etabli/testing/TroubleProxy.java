package fr.etabli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands between a hub and Elasticsearch, and makes trouble when told to. It stays at its port for as long as it lives. */
public final class TroubleProxy implements AutoCloseable {

    private static final Set<String> PASSED_ON = Set.of("content-type", "x-elastic-product", "warning");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REJECTION =
            """
            {"error":{"root_cause":[],"type":"es_rejected_execution_exception","reason":"rejected execution"},"status":429}\
            """;

    private final URI elasticsearch;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "trouble-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final int port;
    private @Nullable HttpServer server;
    private Trouble trouble = Trouble.NONE;
    private Duration delay = Duration.ZERO;

    private enum Trouble {
        NONE,
        DELAY,
        HOLD,
        TARRY,
        REJECT,
        REJECT_PARTS,
        HURRY,
        FORGET,
        CUT
    }

    public TroubleProxy(URI elasticsearch) {
        this.elasticsearch = elasticsearch;
        this.server = listening(0);
        this.port = server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How many requests have come so far. */
    public int asked() {
        return asked.get();
    }

    /** From now on all goes well; what is held goes on. */
    public void clear() {
        if (server == null) {
            server = listening(port);
        }
        make(Trouble.NONE);
    }

    /** Every answer comes that much later. */
    public void delay(Duration time) {
        delay = time;
        make(Trouble.DELAY);
    }

    /** Nothing is answered, and no connection closed. */
    public void hold() {
        make(Trouble.HOLD);
    }

    /** Questions are not answered; whether anybody is there is. */
    public void tarry() {
        make(Trouble.TARRY);
    }

    /** Of many searches in one request the last is refused, as Elasticsearch refuses when its queues are full. */
    public void rejectParts() {
        make(Trouble.REJECT_PARTS);
    }

    /** Each search gives what was found within the time that Elasticsearch allows for it, and says so. */
    public void hurry() {
        make(Trouble.HURRY);
    }

    /** The next point in time that is asked for is lost before, as with the node that held it. */
    public void forget() {
        make(Trouble.FORGET);
    }

    /** Everything is refused as Elasticsearch refuses when its queues are full. */
    public void reject() {
        make(Trouble.REJECT);
    }

    /** Every answer breaks off in the middle. */
    public void cut() {
        make(Trouble.CUT);
    }

    /** Nobody listens any more. */
    public void leave() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        make(Trouble.NONE);
    }

    private synchronized void make(Trouble next) {
        trouble = next;
        notifyAll();
    }

    /** Waits where what comes now is held; tells what to do with it after that. */
    private synchronized Trouble met(HttpExchange exchange, String body) throws InterruptedException {
        while (trouble == Trouble.HOLD
                || (trouble == Trouble.TARRY && !exchange.getRequestMethod().equals("HEAD"))) {
            wait();
        }
        Trouble now = trouble;
        if (now == Trouble.FORGET) {
            boolean walks = exchange.getRequestURI().getPath().endsWith("_search") && body.contains("\"pit\"");
            trouble = walks ? Trouble.NONE : now;
            return walks ? now : Trouble.NONE;
        }
        return now;
    }

    private HttpServer listening(int at) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            made.createContext("/", this::handle);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Trouble now = met(exchange, new String(body, StandardCharsets.UTF_8));
            if (now == Trouble.REJECT) {
                exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                send(exchange, 429, REJECTION.getBytes(StandardCharsets.UTF_8), false);
                return;
            }
            if (now == Trouble.DELAY) {
                TimeUnit.MILLISECONDS.sleep(delay.toMillis());
            }
            if (now == Trouble.FORGET) {
                lose(JSON.readTree(body).at("/pit/id").stringValue());
            }
            forward(exchange, body, now);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lose(String pointInTime) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve("/_pit"))
                .header("Content-Type", "application/json")
                .method(
                        "DELETE",
                        HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("id", pointInTime))))
                .build();
        lost.addAndGet(
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? 1 : 0);
    }

    /** How many points in time have been lost so far. */
    public int lost() {
        return lost.get();
    }

    private void forward(HttpExchange exchange, byte[] body, Trouble now) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        elasticsearch.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("Accept")) {
                request.header(name, values.get(0));
            }
        });
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers().map().forEach((name, values) -> {
            if (PASSED_ON.contains(name)) {
                exchange.getResponseHeaders().set(name, values.get(0));
            }
        });
        send(exchange, answer.statusCode(), changed(answer.body(), now), now == Trouble.CUT);
    }

    private static byte[] changed(byte[] answer, Trouble now) {
        if (now != Trouble.REJECT_PARTS && now != Trouble.HURRY) {
            return answer;
        }
        JsonNode all = JSON.readTree(answer);
        if (all.get("responses") instanceof ArrayNode parts && now == Trouble.REJECT_PARTS) {
            parts.set(parts.size() - 1, JSON.readTree(REJECTION));
        }
        if (now == Trouble.HURRY) {
            all.findParents("timed_out").forEach(search -> ((ObjectNode) search).put("timed_out", true));
        }
        return JSON.writeValueAsBytes(all);
    }

    private static void send(HttpExchange exchange, int status, byte[] body, boolean cut) throws IOException {
        boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
        }
    }

    @Override
    public void close() {
        leave();
        threads.shutdownNow();
    }
}
