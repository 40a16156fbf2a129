import fr.etabli.Etabli;
import fr.etabli.index.Cluster;
import fr.etabli.index.Generations;
import fr.etabli.index.IndexDefinitions;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.ingest.Ingest;
import fr.etabli.ingest.IngestResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast an ingest loads, against a raw {@code _bulk} of the very same documents: taken from the generation that was made
 * first, written down as requests of the size that the hub sends, and sent from disk by two senders into empty indices with
 * the same settings; until both are refreshed and flushed. In turns in one run.
 *
 * <pre>src/bench/run IngestBench --etabli.ingest.data=DIR [--turns=3]</pre>
 *
 * <p>Other options are settings of the hub, which must use the private node. The input is copied first, for each turn alters
 * it, so that there is something to load.
 */
public final class IngestBench {

    /** Documents of one request: what two of them at a time make of a chunk of a thousand schools and their programmes. */
    private static final int REQUEST = 1_500;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final String node;
    private final Path data;
    private final Path requests = Files.createTempDirectory("ingest-bench-");

    private IngestBench(ConfigurableApplicationContext context, Path data) throws IOException {
        this.context = context;
        this.node = context.getBean(Cluster.class).node().orElseThrow().await().toString();
        this.data = data;
    }

    public static void main(String[] options) throws Exception {
        Path copy = Files.createTempDirectory("ingest-bench-input-");
        List<String> given = new ArrayList<>();
        for (String option : options) {
            if (option.startsWith("--etabli.ingest.data=")) {
                copy(Path.of(option.substring(option.indexOf('=') + 1)), copy);
            } else {
                given.add(option);
            }
        }
        given.addAll(List.of(
                "--etabli.ingest.data=" + copy,
                "--etabli.publish.after-ingest=false",
                "--server.port=0",
                "--management.server.port=0"));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Etabli.class, given.toArray(String[]::new))) {
            new IngestBench(context, copy).measure(context.getEnvironment().getProperty("turns", Integer.class, 3));
        } finally {
            remove(copy);
        }
    }

    private void measure(int turns) throws Exception {
        Manifest made = context.getBean(Generations.class).served().orElseThrow();
        Map<Kind, List<Path>> bodies = new HashMap<>();
        long documents = 0;
        for (Kind kind : List.of(Kind.COMMUNES, Kind.SOURCES, Kind.SCHOOLS, Kind.PROGRAMMES, Kind.OUTCOMES)) {
            bodies.put(kind, writeDown(kind, made));
            documents += made.counts().getOrDefault(kind.toString(), 0L);
        }
        System.out.println(documents + " documents");
        List<double[]> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            double[] before = processorTimes();
            double raw = raw(bodies);
            double[] between = processorTimes();
            double hub = ingest(turn);
            double[] after = processorTimes();
            double loading = loading();
            times.add(new double[] {raw, hub, loading});
            System.out.printf(
                    Locale.ROOT,
                    "raw %.1f s, ingest %.1f s (%.2f of the rate), of which loading %.1f s (%.2f)%n",
                    raw,
                    hub,
                    raw / hub,
                    loading,
                    raw / loading);
            System.out.printf(
                    Locale.ROOT,
                    "processor time: raw %.1f s and node %.1f s, ingest %.1f s and node %.1f s%n",
                    between[0] - before[0],
                    between[1] - before[1],
                    after[0] - between[0],
                    after[1] - between[1]);
        }
        System.out.printf(
                Locale.ROOT,
                "medians: raw %.0f documents a second, ingest %.0f (%.2f), its loading %.0f (%.2f)%n",
                documents / median(times, 0),
                documents / median(times, 1),
                median(times, 0) / median(times, 1),
                documents / median(times, 2),
                median(times, 0) / median(times, 2));
        remove(requests);
    }

    /** The processor time of this process and of those that it started, in seconds. */
    private static double[] processorTimes() {
        return new double[] {
            seconds(ProcessHandle.current()),
            ProcessHandle.current()
                    .descendants()
                    .mapToDouble(IngestBench::seconds)
                    .sum()
        };
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    private static double median(List<double[]> times, int which) {
        double[] all = times.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return all[all.length / 2];
    }

    private double ingest(int turn) throws IOException {
        Path networks = data.resolve("networks.csv");
        Files.writeString(
                networks, Files.readString(networks).replaceFirst("icam,Icam[^,]*,", "icam,Icam " + turn + ","));
        long begun = System.nanoTime();
        IngestResult result = context.getBean(Ingest.class).run(false);
        if (result.outcome() != IngestResult.Outcome.LOADED) {
            throw new IllegalStateException(result.toString());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The seconds of the steps that load, as the repository of jobs tells them of the newest run. */
    private double loading() {
        JobExecution run = context.getBean(JobRepository.class).getJobInstances("ingest", 0, 1).stream()
                .flatMap(instance -> context.getBean(JobRepository.class).getJobExecutions(instance).stream())
                .findFirst()
                .orElseThrow();
        run.getStepExecutions().forEach(step -> LoggerFactory.getLogger(IngestBench.class)
                .info(
                        "{}: {} ms",
                        step.getStepName(),
                        Duration.between(step.getStartTime(), step.getEndTime()).toMillis()));
        return run.getStepExecutions().stream()
                .filter(step -> step.getStepName().startsWith("load-")
                        || step.getStepName().equals("verify"))
                .mapToDouble(step ->
                        Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1e3)
                .sum();
    }

    /** All documents of one kind, as bodies of requests on disk. */
    private List<Path> writeDown(Kind kind, Manifest made) throws Exception {
        String index = "etabli-" + kind.toString().toLowerCase(Locale.ROOT) + "-" + made.generation();
        String pit =
                JSON.readTree(post(index + "/_pit?keep_alive=5m", "")).get("id").asString();
        String after = "";
        List<Path> files = new ArrayList<>();
        while (true) {
            JsonNode hits = JSON.readTree(post(
                            "_search",
                            "{\"size\":" + REQUEST + ",\"track_total_hits\":false,\"sort\":[{\"key\":\"asc\"}]," + after
                                    + "\"pit\":{\"id\":\"" + pit + "\",\"keep_alive\":\"5m\"}}"))
                    .get("hits")
                    .get("hits");
            if (hits.isEmpty()) {
                return files;
            }
            StringBuilder body = new StringBuilder();
            for (JsonNode hit : hits) {
                body.append("{\"index\":{\"_id\":")
                        .append(hit.get("_id"))
                        .append("}}\n")
                        .append(hit.get("_source"))
                        .append('\n');
            }
            files.add(Files.writeString(requests.resolve(kind + "-" + files.size()), body));
            after = "\"search_after\":" + hits.get(hits.size() - 1).get("sort") + ",";
        }
    }

    private double raw(Map<Kind, List<Path>> bodies) throws Exception {
        IndexDefinitions definitions = context.getBean(IndexDefinitions.class);
        for (Kind kind : bodies.keySet()) {
            send("PUT", raw(kind), definitions.definition(kind).toString());
        }
        long begun = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(2);
        List<Future<?>> sent = new ArrayList<>();
        bodies.forEach((kind, files) -> files.forEach(file -> sent.add(senders.submit(() -> {
            String answer = post(raw(kind) + "/_bulk?filter_path=errors", Files.readString(file));
            if (!answer.contains("false")) {
                throw new IllegalStateException(answer);
            }
            return null;
        }))));
        for (Future<?> each : sent) {
            each.get();
        }
        senders.shutdown();
        post("raw-*/_refresh", "");
        post("raw-*/_flush", "");
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Kind kind : bodies.keySet()) {
            send("DELETE", raw(kind), "");
        }
        return seconds;
    }

    private static String raw(Kind kind) {
        return "raw-" + kind.toString().toLowerCase(Locale.ROOT);
    }

    private String post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private String send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(node + "/" + path))
                        .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
