package fr.etabli.endurance;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubProcess;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.Scrape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub as a process of its own, with a node of its own, looked at from outside. It needs {@code /proc}, as Linux has it. */
final class RunningHub implements AutoCloseable {

    static final int VERSIONS_KEPT = 2;

    private static final Pattern NODE = Pattern.compile("private Elasticsearch answers at (http://\\S+) ");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant started = Instant.now();
    private final Path directory;
    private final InputCopy input;
    private final int port = freePort();
    private final int management = freePort();
    private final Process process;

    private RunningHub(Path directory, InputCopy input, List<String> settings) throws IOException {
        this.directory = directory;
        this.input = input;
        Files.createDirectories(temporary());
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--etabli.publish.keep=" + VERSIONS_KEPT,
                "--server.port=" + port,
                "--management.server.port=" + management,
                // a machine that is busy with other things is slow, and that is all
                "--etabli.elasticsearch.start-timeout=5m",
                "--etabli.elasticsearch.reads.timeout=2m",
                "--etabli.elasticsearch.reads.silence=1m",
                "--etabli.graphql.max-time=2m",
                "--etabli.load.page-time=2m",
                "--server.tomcat.connection-timeout=2m",
                // tells of points in time that could not be closed
                "--logging.level.fr.etabli.index.PointInTimeScan=debug"));
        arguments.addAll(settings);
        this.process = launch("hub.log", arguments);
    }

    static RunningHub start(Path directory, InputCopy input, List<String> settings) throws IOException {
        return new RunningHub(directory, input, settings);
    }

    int port() {
        return port;
    }

    boolean isReady() {
        return new GraphQlCalls(management).get("/actuator/health/readiness").statusCode() == 200;
    }

    /** The version published of the generation served; empty while there is none. */
    String published() {
        return new GraphQlCalls(port)
                .ask("{ dataVersion { publication } }")
                .at("/data/dataVersion/publication")
                .asString("");
    }

    /** Loads the input as it stands, by the command that an operator types. */
    void ingest() throws IOException, InterruptedException {
        int exit = launch("ingest.log", List.of("ingest")).waitFor();
        if (exit != 0) {
            throw new IOException("The ingest ended with " + exit + ": " + log("ingest.log"));
        }
    }

    private Process launch(String log, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--etabli.directory=" + hub(),
                "--etabli.ingest.data=" + input.data(),
                "--etabli.ingest.reference=" + input.reference()));
        return HubProcess.startWith(
                List.of("-Djava.io.tmpdir=" + temporary()), directory.resolve(log), all.toArray(String[]::new));
    }

    String log(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private Path hub() {
        return directory.resolve("hub");
    }

    private Path temporary() {
        return directory.resolve("temporary");
    }

    /** All that can be told from outside. It has the hub collect its garbage. */
    Sample look(long requests, long generation) throws IOException, InterruptedException {
        List<String> open = openFiles();
        long sockets = open.stream().filter(file -> file.startsWith("socket:")).count();
        return new Sample(
                Duration.between(started, Instant.now()).toSeconds(),
                requests,
                generation,
                liveHeap() / 1024,
                number(RESIDENT, Files.readString(proc("status"))) / 1024,
                (long) Scrape.of(management).sum("jvm_threads_live_threads"),
                open.size() - sockets,
                sockets,
                contexts(),
                indices(),
                versions().size(),
                written().size(),
                filesIn(temporary()).size());
    }

    /** Points in time and scrolls that are open. */
    long contexts() throws IOException, InterruptedException {
        JsonNode nodes = node("/_nodes/stats/indices/search").get("nodes");
        return nodes.valueStream()
                .mapToLong(node -> node.at("/indices/search/open_contexts").asLong()
                        + node.at("/indices/search/scroll_current").asLong())
                .sum();
    }

    long indices() throws IOException, InterruptedException {
        return node("/_cat/indices?format=json&expand_wildcards=all").size();
    }

    /** Names of the published versions. */
    List<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(hub().resolve("open-data"))) {
            return versions.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9].*"))
                    .sorted()
                    .toList();
        }
    }

    /** What lies beside the node, the older versions and the note of those removed, however the newest one is called. */
    Set<String> written() throws IOException {
        List<String> versions = versions();
        String newest = versions.get(versions.size() - 1);
        return filesIn(hub()).stream()
                .map(file -> hub().relativize(file).toString())
                .filter(name -> !name.startsWith("elasticsearch") && !name.equals("open-data/.removed"))
                .map(name -> name.replace(newest, "newest"))
                .filter(name -> versions.stream().noneMatch(name::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(folder, 20, (path, attributes) -> attributes.isRegularFile())) {
            return files.toList();
        } catch (java.io.UncheckedIOException | NoSuchFileException swept) {
            return filesIn(folder);
        }
    }

    private List<String> openFiles() throws IOException {
        try (Stream<Path> all = Files.list(proc("fd"))) {
            return all.map(RunningHub::target).flatMap(Optional::stream).toList();
        }
    }

    /** Empty where it has been closed since it was listed. */
    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }

    /** A histogram of classes counts what lives after a whole collection. */
    private long liveHeap() throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(command.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        command.waitFor();
        Files.writeString(directory.resolve("histogram.txt"), histogram);
        return number(LIVE, histogram);
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no number in: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private JsonNode node(String path) throws IOException, InterruptedException {
        Matcher address = NODE.matcher(log("hub.log"));
        if (!address.find()) {
            throw new IllegalStateException("The hub has not said where its node is.");
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address.group(1) + path)).build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Ends it as an operator does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The hub does not end.");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
