import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.etabli.Etabli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many answers a second the hub gives to sixteen clients at once: pages of 20 schools with facets, asked for the first
 * time, and asked again; against the very requests that the hub sends for them, sent raw to the same node. All in turns in
 * one run; prints medians, their ratios, and the processor time an answer takes in the hub (the clients' share included)
 * and in the node.
 *
 * <pre>mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:$(cat target/classpath) src/bench/java/QuestionBench.java --etabli.ingest.data=DIR</pre>
 *
 * <p>Options are settings of the hub; {@code --etabli.directory} says where its index is or is to be made.
 */
public final class QuestionBench {

    private static final int CLIENTS = 16;
    private static final int TURNS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final String DOCUMENT =
            "query Bench($region: String!, $sector: String!) { schools(filter: { regions: [$region], sectors: [$sector] },"
                    + " first: 20) { totalCount pageInfo { hasNextPage endCursor }"
                    + " facets { regions { key name count } departments { key name count } sectors { key name count } trades { key name count } qualificationTypes { key name count } statuses { key name count } }"
                    + " nodes { slug name status openedOn address { street postalCode commune }"
                    + " location { latitude longitude } region { code name } trades { slug name }"
                    + " programmes { qualification { name } } contact { phone website } url } } }";
    private static final List<String> REGIONS =
            List.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    private static final Pattern TRACE =
            Pattern.compile("curl -iX (\\w+) '([^']+)' -d '(.*)'\n# HTTP.*", Pattern.DOTALL);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicLong ASKED = new AtomicLong();

    private QuestionBench() {}

    public static void main(String[] options) throws Exception {
        List<String> given = new ArrayList<>(List.of(options));
        given.addAll(List.of("--server.port=0", "--management.server.port=0", "--etabli.allowance.enabled=false"));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Etabli.class, given.toArray(String[]::new))) {
            measure(((WebServerApplicationContext) context).getWebServer().getPort());
        }
    }

    private static void measure(int port) throws Exception {
        List<String> sectors = sectors(port);
        List<String> variables = REGIONS.stream()
                .flatMap(region ->
                        sectors.stream().map(sector -> "\"region\":\"" + region + "\",\"sector\":\"" + sector + "\""))
                .toList();
        List<List<HttpRequest>> raw = new ArrayList<>();
        for (String each : variables) {
            raw.add(behind(port, each));
        }
        System.out.printf(
                "%d searches, %s requests to Elasticsearch each, the answers about %d and %d bytes long%n",
                variables.size(),
                raw.stream().map(List::size).distinct().sorted().toList(),
                send(fresh(port, variables.get(0))),
                raw.get(0).stream().mapToInt(QuestionBench::send).sum());
        IntFunction<List<HttpRequest>> rawly = i -> raw.get(i % raw.size());
        IntFunction<List<HttpRequest>> freshly = i -> List.of(fresh(port, variables.get(i % variables.size())));
        HttpRequest again = ask(port, "{" + variables.get(0) + "}");
        IntFunction<List<HttpRequest>> repeatedly = i -> List.of(again);
        for (IntFunction<List<HttpRequest>> each : List.of(rawly, freshly, repeatedly)) {
            run(each, WARM_UP);
        }
        Turn[][] turns = new Turn[3][TURNS];
        for (int i = 0; i < TURNS; i++) {
            turns[0][i] = run(rawly, TURN);
            turns[1][i] = run(freshly, TURN);
            turns[2][i] = run(repeatedly, TURN);
        }
        print("raw", turns[0], turns[0]);
        print("GraphQL, new", turns[1], turns[0]);
        print("GraphQL, again", turns[2], turns[0]);
    }

    private static void print(String name, Turn[] turns, Turn[] raw) {
        double rate = median(turns, Turn::perSecond);
        System.out.printf(
                Locale.ROOT,
                "%-15s %8.0f a second, %5.2f of raw (turns: %s); processor per answer: hub and clients %.2f ms, node %.2f ms%n",
                name,
                rate,
                rate / median(raw, Turn::perSecond),
                ratios(turns, raw),
                median(turns, Turn::hubMillis),
                median(turns, Turn::nodeMillis));
    }

    private static String ratios(Turn[] turns, Turn[] raw) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < turns.length; i++) {
            all.append(
                    String.format(Locale.ROOT, "%s%.2f", i == 0 ? "" : " ", turns[i].perSecond() / raw[i].perSecond()));
        }
        return all.toString();
    }

    private static double median(Turn[] turns, java.util.function.ToDoubleFunction<Turn> part) {
        double[] all = Arrays.stream(turns).mapToDouble(part).sorted().toArray();
        return all[all.length / 2];
    }

    private record Turn(double perSecond, double hubMillis, double nodeMillis) {}

    private static Turn run(IntFunction<List<HttpRequest>> work, Duration length) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        AtomicLong next = new AtomicLong();
        Duration hub = hubTime();
        Duration node = nodeTime();
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                while (System.nanoTime() < end) {
                    work.apply((int) (next.getAndIncrement() % Integer.MAX_VALUE))
                            .forEach(QuestionBench::send);
                    done.incrementAndGet();
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(10, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Turn(
                done.get() / seconds,
                hubTime().minus(hub).toNanos() / 1e6 / done.get(),
                nodeTime().minus(node).toNanos() / 1e6 / done.get());
    }

    private static Duration hubTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration nodeTime() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static HttpRequest fresh(int port, String variables) {
        return ask(port, "{" + variables + ",\"times\":" + ASKED.incrementAndGet() + "}");
    }

    private static HttpRequest ask(int port, String variables) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"" + DOCUMENT + "\",\"variables\":" + variables + "}"))
                .build();
    }

    /** The length of the answer. */
    private static int send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String start = new String(
                    answer.body(), 0, Math.min(200, answer.body().length), java.nio.charset.StandardCharsets.UTF_8);
            if (answer.statusCode() != 200 || start.contains("\"errors\"")) {
                throw new IllegalStateException(answer.statusCode() + ": " + start);
            }
            return answer.body().length;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> sectors(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/graphql?query=%7Bsectors%7Bcode%7D%7D"))
                .build();
        Matcher codes = Pattern.compile("\"code\":\"([^\"]+)\"")
                .matcher(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return codes.results().map(code -> code.group(1)).limit(5).toList();
    }

    /** The requests that the hub sends for one question, as its client's trace tells them. */
    private static List<HttpRequest> behind(int port, String variables) {
        send(fresh(port, variables));
        Logger tracer = (Logger) LoggerFactory.getLogger("tracer");
        ListAppender<ILoggingEvent> traced = new ListAppender<>();
        traced.start();
        tracer.setAdditive(false);
        tracer.addAppender(traced);
        tracer.setLevel(Level.TRACE);
        try {
            send(fresh(port, variables));
        } finally {
            tracer.setLevel(Level.OFF);
            tracer.detachAppender(traced);
        }
        return traced.list.stream()
                .map(event -> TRACE.matcher(event.getFormattedMessage()))
                .filter(Matcher::matches)
                .filter(request -> !request.group(2).contains("_alias"))
                .map(request -> HttpRequest.newBuilder(URI.create(request.group(2)))
                        .header(
                                "Content-Type",
                                "application/vnd.elasticsearch+"
                                        + (request.group(2).contains("_msearch") ? "x-ndjson" : "json")
                                        + ";compatible-with=8")
                        .header("Accept", "application/vnd.elasticsearch+json;compatible-with=8")
                        .method(request.group(1), HttpRequest.BodyPublishers.ofString(request.group(3)))
                        .build())
                .toList();
    }
}
