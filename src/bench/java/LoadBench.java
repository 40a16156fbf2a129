import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.etabli.Etabli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the hub's answers cost against Elasticsearch alone. For each kind of question: the time of one client who asks one
 * after the other, and how many answers a second sixteen clients get; for the hub, and for the very requests that the hub
 * sends for these questions, sent raw to the same node. In turns in one run, after a warm-up; medians, and the ratios of the
 * single turns. Each kind has sixty different questions, which both sides ask alike; what the hub keeps of answers is gone
 * around but for the kinds that say "again".
 *
 * <pre>src/bench/run LoadBench --etabli.ingest.data=DIR [--kinds=facets,text] [--turns=5] [--turn=3s] [--warm-up=10s]</pre>
 *
 * <p>Other options are settings of the hub; {@code --etabli.directory} says where its index is or is to be made.
 */
public final class LoadBench {

    private static final int CLIENTS = 16;
    private static final int QUESTIONS = 60;
    private static final String CARD = " slug name status openedOn address { street postalCode commune }"
            + " location { latitude longitude } region { code name } trades { slug name }"
            + " programmes { qualification { name } } contact { phone website } url ";
    private static final String FACETS = "query Bench($region: String!, $sector: String!) {"
            + " schools(filter: { regions: [$region], sectors: [$sector] }, first: 20) {"
            + " totalCount pageInfo { hasNextPage endCursor } facets { regions { key name count }"
            + " departments { key name count } sectors { key name count } trades { key name count }"
            + " qualificationTypes { key name count } statuses { key name count } } nodes {" + CARD + "} } }";
    private static final String LIST = "query Bench($region: String!, $trade: String!) {"
            + " schools(filter: { regions: [$region], trades: [$trade] }, first: 20) {"
            + " totalCount pageInfo { hasNextPage endCursor } nodes {" + CARD + "} } }";
    private static final String NAMES = "query Bench($region: String!, $trade: String!) {"
            + " schools(filter: { regions: [$region], trades: [$trade] }, first: 20) {"
            + " totalCount nodes { slug name address { commune } } } }";
    private static final String TEXT = "query Bench($text: String!) { schools(filter: { text: $text }, first: 20) {"
            + " totalCount pageInfo { hasNextPage endCursor } nodes {" + CARD + "} } }";
    private static final String NESTED = "query Bench($slug: String!) { school(slug: $slug) {" + CARD
            + " region { name schools(first: 5) { totalCount nodes { slug name trades { name sector { name } } } }"
            + " outcomes(first: 5) { value source { title publisher } } }"
            + " outcomes(first: 5) { value source { title publisher } } } }";
    private static final List<String> REGIONS =
            List.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    private static final List<String> TOWNS = List.of(
            "Nantes", "Lyon", "Lille", "Besançon", "Saint-Nazaire", "Toulouse", "Rennes", "Bordeaux", "Metz", "Nice");
    private static final List<String> WORDS =
            List.of("soudure", "menuiserie", "usinage", "cuisine", "mécanique", "CAP");
    private static final Pattern TRACE =
            Pattern.compile("curl -iX (\\w+) '([^']+)' -d '(.*)'\n# HTTP.*", Pattern.DOTALL);
    private static final Pattern IN_THE_BACKGROUND = Pattern.compile("_alias|_cluster|_nodes|_pit|\"pit\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicLong ASKED = new AtomicLong();

    private final int port;
    private final int turns;
    private final Duration turn;
    private final Duration warmUp;

    private LoadBench(ConfigurableApplicationContext context) {
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.turns = context.getEnvironment().getProperty("turns", Integer.class, 5);
        this.turn = context.getEnvironment().getProperty("turn", Duration.class, Duration.ofSeconds(3));
        this.warmUp = context.getEnvironment().getProperty("warm-up", Duration.class, Duration.ofSeconds(10));
    }

    public static void main(String[] options) throws Exception {
        List<String> given = new ArrayList<>(List.of(options));
        given.addAll(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--etabli.allowance.enabled=false",
                "--etabli.publish.after-ingest=false"));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Etabli.class, given.toArray(String[]::new))) {
            new LoadBench(context).measure(context.getEnvironment().getProperty("kinds", ""));
        }
    }

    private void measure(String wanted) throws Exception {
        System.out.println(
                "| kind | requests each | one client, ms: raw | hub | ratio | 95 %: raw | hub"
                        + " | 16 clients, a second: raw | hub | ratio | turns | processor ms an answer: hub | node, raw and hub |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        List<Kind> kinds = kinds().stream()
                .filter(kind -> wanted.isEmpty() || List.of(wanted.split(",")).contains(kind.name()))
                .toList();
        for (Kind kind : kinds) {
            run(i -> List.of(kind.question().apply(i % QUESTIONS)), warmUp);
        }
        for (Kind kind : kinds) {
            measure(kind);
        }
    }

    /** Questions of one kind, by number; the same number may be asked again and again. */
    private record Kind(String name, IntFunction<HttpRequest> question) {}

    private List<Kind> kinds() throws Exception {
        List<String> sectors = found("{ sectors { code } }", "code");
        List<String> trades = found("{ trades { nodes { slug } } }", "slug");
        List<String> slugs =
                found("{ schools(first: 100, filter: { regions: [\\\"84\\\"] }) { nodes { slug } } }", "slug");
        IntFunction<String> region = i -> "\"region\":\"" + REGIONS.get(i % REGIONS.size()) + "\"";
        IntFunction<String> text = i -> WORDS.get(i % WORDS.size()) + " " + TOWNS.get(i / WORDS.size() % TOWNS.size());
        return List.of(
                new Kind("names", i -> fresh(NAMES, region.apply(i) + ",\"trade\":\"" + at(trades, i / 12) + "\"")),
                new Kind("list", i -> fresh(LIST, region.apply(i) + ",\"trade\":\"" + at(trades, i / 12) + "\"")),
                new Kind("facets", i -> fresh(FACETS, region.apply(i) + ",\"sector\":\"" + at(sectors, i / 12) + "\"")),
                new Kind("text", i -> fresh(TEXT, "\"text\":\"" + text.apply(i) + "\"")),
                new Kind("nested", i -> fresh(NESTED, "\"slug\":\"" + at(slugs, i) + "\"")),
                new Kind("page of results", i -> get("/?text=" + encoded(text.apply(i)))),
                new Kind("page of a school", i -> get("/ecoles/" + at(slugs, i))),
                new Kind("facets again", i -> ask(FACETS, region.apply(0) + ",\"sector\":\"" + at(sectors, 0) + "\"")),
                new Kind("list again", i -> ask(LIST, region.apply(0) + ",\"trade\":\"" + at(trades, 0) + "\"")));
    }

    private static String at(List<String> all, int i) {
        return all.get(i % all.size());
    }

    private void measure(Kind kind) throws Exception {
        List<List<HttpRequest>> behind = behind(kind);
        IntFunction<List<HttpRequest>> hub = i -> List.of(kind.question().apply(i % QUESTIONS));
        IntFunction<List<HttpRequest>> raw = i -> behind.get(i % QUESTIONS);
        boolean isRaw = behind.stream().anyMatch(requests -> !requests.isEmpty());
        if (isRaw) {
            run(raw, warmUp.dividedBy(2));
        }
        run(hub, warmUp);
        double[][] alone = alone(isRaw ? raw : hub, hub);
        Turn[] raws = new Turn[turns];
        Turn[] hubs = new Turn[turns];
        for (int i = 0; i < turns; i++) {
            raws[i] = run(isRaw ? raw : hub, turn);
            hubs[i] = run(hub, turn);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f | %.2f | %s | %.2f | %.2f, %.2f |%n",
                kind.name(),
                behind.stream().map(List::size).distinct().sorted().toList(),
                alone[0][0],
                alone[1][0],
                alone[1][0] / alone[0][0],
                alone[0][1],
                alone[1][1],
                median(raws, Turn::perSecond),
                median(hubs, Turn::perSecond),
                median(hubs, Turn::perSecond) / median(raws, Turn::perSecond),
                ratios(hubs, raws),
                median(hubs, Turn::hubMillis) - (isRaw ? median(raws, Turn::hubMillis) : 0),
                isRaw ? median(raws, Turn::nodeMillis) : 0,
                median(hubs, Turn::nodeMillis));
    }

    /** The median and the 95th percentile of raw and hub, asked in turns by one client. */
    private double[][] alone(IntFunction<List<HttpRequest>> raw, IntFunction<List<HttpRequest>> hub) {
        int rounds = QUESTIONS * turns;
        double[][] times = new double[2][rounds];
        for (int i = 0; i < rounds; i++) {
            times[0][i] = milliseconds(raw.apply(i));
            times[1][i] = milliseconds(hub.apply(i));
        }
        return Arrays.stream(times)
                .map(all -> {
                    Arrays.sort(all);
                    return new double[] {all[all.length / 2], all[all.length * 95 / 100]};
                })
                .toArray(double[][]::new);
    }

    private static double milliseconds(List<HttpRequest> requests) {
        long begun = System.nanoTime();
        requests.forEach(LoadBench::send);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String ratios(Turn[] turns, Turn[] raw) {
        return IntStream.range(0, turns.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%.2f", turns[i].perSecond() / raw[i].perSecond()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static double median(Turn[] turns, ToDoubleFunction<Turn> part) {
        double[] all = Arrays.stream(turns).mapToDouble(part).sorted().toArray();
        return all[all.length / 2];
    }

    /** What came of one turn: answers a second, and processor time an answer, the clients' share with the hub's. */
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
                    work.apply((int) (next.getAndIncrement() % 1_000_000)).forEach(LoadBench::send);
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

    /** With a variable that no field uses, so that the hub has no answer to it in memory. */
    private HttpRequest fresh(String document, String variables) {
        return ask(document, variables + ",\"times\":" + ASKED.incrementAndGet());
    }

    private HttpRequest ask(String document, String variables) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"" + document + "\",\"variables\":{" + variables + "}}"))
                .build();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String start = new String(answer.body(), 0, Math.min(200, answer.body().length), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200 || start.contains("\"errors\"")) {
                throw new IllegalStateException(answer.statusCode() + ": " + start);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> found(String document, String field) throws Exception {
        String answer = HTTP.send(ask(document, ""), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher values = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(answer);
        List<String> all = values.results().map(value -> value.group(1)).toList();
        if (all.isEmpty()) {
            throw new IllegalStateException(answer);
        }
        return all;
    }

    /** The requests that the hub sends for each question of a kind, as its client's trace tells them. */
    private static List<List<HttpRequest>> behind(Kind kind) {
        Logger tracer = (Logger) LoggerFactory.getLogger("tracer");
        tracer.setAdditive(false);
        IntStream.range(0, QUESTIONS).forEach(i -> send(kind.question().apply(i))); // what is read once a generation
        List<List<HttpRequest>> all = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            ListAppender<ILoggingEvent> traced = new ListAppender<>();
            traced.start();
            tracer.addAppender(traced);
            tracer.setLevel(Level.TRACE);
            try {
                send(kind.question().apply(i));
            } finally {
                tracer.setLevel(Level.OFF);
                tracer.detachAppender(traced);
            }
            all.add(List.copyOf(traced.list).stream()
                    .map(event -> TRACE.matcher(event.getFormattedMessage()))
                    .filter(Matcher::matches)
                    .filter(request -> !IN_THE_BACKGROUND
                            .matcher(request.group(2) + request.group(3))
                            .find())
                    .map(LoadBench::raw)
                    .toList());
        }
        return all;
    }

    private static HttpRequest raw(Matcher traced) {
        Map<Boolean, String> types = Map.of(true, "x-ndjson", false, "json");
        return HttpRequest.newBuilder(URI.create(traced.group(2)))
                .header(
                        "Content-Type",
                        "application/vnd.elasticsearch+"
                                + types.get(traced.group(2).contains("_msearch")) + ";compatible-with=8")
                .header("Accept", "application/vnd.elasticsearch+json;compatible-with=8")
                .method(traced.group(1), HttpRequest.BodyPublishers.ofString(traced.group(3)))
                .build();
    }
}
