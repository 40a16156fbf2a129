import fr.etabli.Etabli;
import fr.etabli.extract.Imprint;
import fr.etabli.extract.Lookup;
import fr.etabli.extract.Origin;
import fr.etabli.extract.Row;
import fr.etabli.extract.RowFormat;
import fr.etabli.extract.RowFormats;
import fr.etabli.extract.RowWriter;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.index.Cluster;
import fr.etabli.index.Documents;
import fr.etabli.index.Generations;
import fr.etabli.index.Manifest;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.school.SchoolCounts;
import fr.etabli.vocabulary.ExportFormat;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast the rows of a dataset are written, each format alone and all at once, against a raw walk over the same
 * documents: from a point in time, a thousand a page, by key, each answer read to its last byte and looked at no further.
 * All in turns in one run; prints medians and their ratios to the raw walk of the same turn.
 *
 * <pre>mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx256m -cp target/classes:$(cat target/classpath) src/bench/java/PublishBench.java --etabli.ingest.data=DIR</pre>
 *
 * <p>Options are settings of the hub, which must use the private node; {@code --table=schools} and {@code --turns=5} are the
 * bench's own.
 */
public final class PublishBench {

    private static final int PAGE = 1_000;
    private static final Pattern PIT = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern SORT = Pattern.compile("\"sort\":(\\[[^\\]]*\\])");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PublishBench() {}

    public static void main(String[] options) throws Exception {
        List<String> given = new ArrayList<>(List.of(options));
        given.addAll(List.of("--server.port=0", "--management.server.port=0"));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Etabli.class, given.toArray(String[]::new))) {
            String table = context.getEnvironment().getProperty("table", "schools");
            int turns = context.getEnvironment().getProperty("turns", Integer.class, 5);
            measure(context, Tables.get(table), turns);
        }
    }

    private static void measure(ConfigurableApplicationContext context, Table<?> table, int turns) throws Exception {
        RowFormats formats = context.getBean(RowFormats.class);
        Manifest data = context.getBean(Generations.class).served().orElseThrow();
        String node =
                context.getBean(Cluster.class).node().orElseThrow().await().toString();
        String index = "etabli-" + table.kind().toString().toLowerCase(Locale.ROOT) + "-" + data.generation();
        Map<String, List<ExportFormat>> works = new LinkedHashMap<>();
        table.formats().forEach(format -> works.put(format.name(), List.of(format)));
        works.put("all at once", table.formats());
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("publish-bench-");
        for (int turn = 0; turn <= turns; turn++) {
            double raw = raw(node, index);
            for (Map.Entry<String, List<ExportFormat>> work : works.entrySet()) {
                double rate = write(
                        context,
                        table,
                        work.getValue().stream().map(formats::get).toList(),
                        data,
                        folder);
                if (turn > 0) {
                    rates.computeIfAbsent(work.getKey(), name -> new ArrayList<>())
                            .add(rate);
                    ratios.computeIfAbsent(work.getKey(), name -> new ArrayList<>())
                            .add(rate / raw);
                }
            }
            if (turn > 0) {
                rates.computeIfAbsent("raw walk", name -> new ArrayList<>()).add(raw);
                ratios.computeIfAbsent("raw walk", name -> new ArrayList<>()).add(1.0);
            }
        }
        rates.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-12s %8.0f rows a second, %.2f of raw (turns %s)%n",
                name,
                median(all),
                median(ratios.get(name)),
                ratios.get(name).stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one))
                        .toList()));
    }

    private static <E> double write(
            ConfigurableApplicationContext context, Table<E> table, List<RowFormat> formats, Manifest data, Path folder)
            throws Exception {
        Documents documents = context.getBean(Documents.class);
        Imprint imprint = context.getBean(Imprint.class);
        Lookup lookup =
                new Lookup(data.generation(), documents, context.getBean(SchoolCounts.class), imprint.address());
        Origin origin = new Origin(imprint, data.generation(), data.loadedAt(), null);
        long begun = System.nanoTime();
        long rows = 0;
        List<RowWriter> writers = new ArrayList<>();
        for (RowFormat format : formats) {
            Path file = folder.resolve(table.fileName(format.format()));
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
            writers.add(format.begin(table, origin, out, folder.resolve(file.getFileName() + ".aside")));
        }
        try (Scan<E> scan =
                documents.scan(data.generation(), table.kind(), matchAll(), Ordering.byKey(), table.type())) {
            List<E> chunk = new ArrayList<>();
            while (scan.hasNext()) {
                chunk.add(scan.next());
                if (chunk.size() == PAGE || !scan.hasNext()) {
                    for (Row row : table.rows(chunk, lookup)) {
                        for (RowWriter writer : writers) {
                            writer.write(row);
                        }
                        rows++;
                    }
                    chunk.clear();
                }
            }
        }
        for (RowWriter writer : writers) {
            writer.close();
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    private static co.elastic.clients.elasticsearch._types.query_dsl.Query matchAll() {
        return co.elastic.clients.elasticsearch._types.query_dsl.Query.of(query -> query.matchAll(all -> all));
    }

    /** @return rows a second */
    private static double raw(String elasticsearch, String index) throws Exception {
        long begun = System.nanoTime();
        String pit = found(PIT, post(elasticsearch + "/" + index + "/_pit?keep_alive=5m", ""));
        String after = "";
        long rows = 0;
        int count = PAGE;
        while (count == PAGE) {
            String page = post(
                    elasticsearch + "/_search",
                    "{\"size\":" + PAGE
                            + ",\"track_total_hits\":false,\"_source\":[\"entity\"],\"query\":{\"match_all\":{}},"
                            + "\"sort\":[{\"key\":\"asc\"}]," + after + "\"pit\":{\"id\":\"" + pit
                            + "\",\"keep_alive\":\"5m\"}}");
            count = 0;
            Matcher sorts = SORT.matcher(page);
            while (sorts.find()) {
                after = "\"search_after\":" + sorts.group(1) + ",";
                count++;
            }
            rows += count;
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
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
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }

    private static double median(List<Double> numbers) {
        double[] all = numbers.stream().mapToDouble(one -> one).toArray();
        Arrays.sort(all);
        return all[all.length / 2];
    }
}
