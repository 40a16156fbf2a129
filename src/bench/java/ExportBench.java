import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures an export of all schools against a raw walk over the same documents in the same order: from a point in time, a
 * thousand a page, each answer read to its last byte and looked at no further. One after the other, in turns, in one run.
 *
 * <pre>java src/bench/java/ExportBench.java --hub=http://localhost:8080 --elasticsearch=http://127.0.0.1:PORT \
 *     --index=etabli-schools-GENERATION [--format=csv] [--rounds=5] [--pid=PID-OF-THE-HUB]</pre>
 *
 * <p>With the hub's process id it also states how much its live heap grows in the middle of an export, after a full
 * collection.
 */
public final class ExportBench {

    private static final int PAGE = 1_000;
    private static final String ALL = "?status=OPEN&status=PLANNED&status=CLOSED&status=UNKNOWN&order=NAME";
    private static final Pattern PIT = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern SORT = Pattern.compile("\"sort\":(\\[[^\\]]*\\])");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ExportBench() {}

    public static void main(String[] arguments) throws Exception {
        URI export = URI.create(option(arguments, "hub", "http://localhost:8080") + "/exports/schools."
                + option(arguments, "format", "csv") + ALL);
        String elasticsearch = option(arguments, "elasticsearch", "http://localhost:9200");
        String index = option(arguments, "index", "etabli-schools");
        int rounds = Integer.parseInt(option(arguments, "rounds", "5"));
        List<Double> exports = new ArrayList<>();
        List<Double> raws = new ArrayList<>();
        List<Double> firsts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Read read = read(export);
            double raw = raw(elasticsearch, index);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: first byte %.0f ms, %d bytes, export %.0f rows/s, raw %.0f rows/s, ratio %.2f%n",
                    round + 1,
                    read.firstByte() * 1e3,
                    read.bytes(),
                    read.rows() / read.seconds(),
                    raw,
                    read.rows() / read.seconds() / raw);
            firsts.add(read.firstByte() * 1e3);
            exports.add(read.rows() / read.seconds());
            raws.add(raw);
        }
        System.out.printf(
                Locale.ROOT,
                "medians: first byte %.0f ms, export %.0f rows/s, raw %.0f rows/s, ratio %.2f%n",
                median(firsts),
                median(exports),
                median(raws),
                median(exports) / median(raws));
        String pid = option(arguments, "pid", "");
        if (!pid.isEmpty()) {
            growth(export, pid);
        }
    }

    private record Read(double firstByte, double seconds, long bytes, double rows) {}

    private static Read read(URI address) throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer =
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] part = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            long bytes = body.read(part);
            double first = since(start);
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes += read;
            }
            double rows = Double.parseDouble(
                    answer.headers().firstValue("Etabli-Row-Count").orElseThrow());
            return new Read(first, since(start), bytes, rows);
        }
    }

    /** @return rows a second */
    private static double raw(String elasticsearch, String index) throws Exception {
        long start = System.nanoTime();
        String pit = found(PIT, post(elasticsearch + "/" + index + "/_pit?keep_alive=5m", ""));
        String after = "";
        long rows = 0;
        while (true) {
            String page = post(
                    elasticsearch + "/_search",
                    "{\"size\":" + PAGE
                            + ",\"track_total_hits\":false,\"_source\":[\"entity\"],\"query\":{\"match_all\":{}},"
                            + "\"sort\":[{\"name.sort\":\"asc\"},{\"key\":\"asc\"}]," + after
                            + "\"pit\":{\"id\":\"" + pit + "\",\"keep_alive\":\"5m\"}}");
            String last = "";
            int count = 0;
            Matcher sorts = SORT.matcher(page);
            while (sorts.find()) {
                last = sorts.group(1);
                count++;
            }
            rows += count;
            if (count < PAGE) {
                double seconds = since(start);
                close(elasticsearch, pit);
                return rows / seconds;
            }
            after = "\"search_after\":" + last + ",";
        }
    }

    private static void close(String elasticsearch, String pit) throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(elasticsearch + "/_pit"))
                        .header("Content-Type", "application/json")
                        .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"id\":\"" + pit + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static void growth(URI address, String pid) throws Exception {
        long before = liveHeap(pid);
        HttpResponse<InputStream> answer =
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            Objects.requireNonNull(body.readNBytes(1 << 20));
            long middle = liveHeap(pid);
            System.out.printf(
                    Locale.ROOT,
                    "live heap: %d KB before, %d KB in the middle: grows by %d KB%n",
                    before,
                    middle,
                    middle - before);
        }
    }

    /** In kilobytes: counting live objects makes a full collection. */
    private static long liveHeap(String pid) throws Exception {
        return Long.parseLong(found(LIVE, jcmd(pid, "GC.class_histogram"))) / 1024;
    }

    private static String jcmd(String pid, String command) throws IOException {
        Process process = new ProcessBuilder("jcmd", pid, command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String post(String address, String body) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith("--" + name + "=")) {
                return argument.substring(name.length() + 3);
            }
        }
        return otherwise;
    }
}
