import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long a running hub takes to refuse: what is meant to wear it out must cost it little. Each kind of refusal is
 * asked for once to warm up and then many times, one after another, each time in other words, so that no answer comes from
 * memory.
 *
 * <pre>java src/bench/java/Refusals.java [http://localhost:8080/graphql] [times]</pre>
 */
public final class Refusals {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

    private Refusals() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI hub = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080/graphql");
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        System.out.printf("%-28s %-18s %10s %10s%n", "what", "refused as", "median ms", "p99 ms");
        for (Map.Entry<String, String> kind : kinds().entrySet()) {
            measure(hub, kind.getKey(), kind.getValue(), times);
        }
    }

    private static void measure(URI hub, String name, String document, int times)
            throws IOException, InterruptedException {
        String code = ask(hub, document + " #warm");
        long[] nanos = new long[times];
        for (int time = 0; time < times; time++) {
            long begun = System.nanoTime();
            ask(hub, document + " #" + time);
            nanos[time] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-28s %-18s %10.1f %10.1f%n",
                name,
                code,
                nanos[times / 2] / 1e6,
                nanos[times * 99 / 100] / 1e6);
    }

    private static String ask(URI hub, String document) throws IOException, InterruptedException {
        String body = "{\"query\": \"" + document.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(hub)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher code = CODE.matcher(answer.body());
        return code.find() ? code.group(1) : "answered";
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("broken off", "{ regions { name ");
        kinds.put("unknown field", "{ regions { nom } }");
        kinds.put("first below one", "{ trades(first: -1) { totalCount } }");
        kinds.put("first and last", "{ trades(first: 1, last: 1) { totalCount } }");
        kinds.put("unknown slug", "{ schools(filter: {trades: [\"x\"]}) { totalCount } }");
        kinds.put("unknown place", "{ schools(filter: {near: {place: \"Atlantide-les-Flots\"}}) { totalCount } }");
        kinds.put("no cursor", "{ trades(after: \"abc\") { totalCount } }");
        kinds.put(
                "lists in lists",
                "{ schools(first: 100) { nodes { outcomes { disagreements { outcome { id } } } } } }");
        kinds.put(
                "33 levels",
                "{ region(code: \"27\") { " + "departments { region { ".repeat(16) + "name" + " } }".repeat(16)
                        + " } }");
        kinds.put("fragment in a circle", "{ ...f } fragment f on Query { ...f }");
        kinds.put(
                "200 doubling fragments",
                IntStream.range(0, 200)
                        .mapToObj(n -> "fragment f" + n + " on Query { ...f" + (n + 1) + " ...f" + (n + 1) + " } ")
                        .collect(Collectors.joining("", "{ ...f0 } ", "fragment f200 on Query { __typename }")));
        kinds.put(
                "500 aliases",
                IntStream.range(0, 500)
                        .mapToObj(n -> "a" + n + ": network { name } ")
                        .collect(Collectors.joining("", "{ ", "}")));
        kinds.put("900 times one field", "{ " + "regions { name } ".repeat(450) + "}");
        kinds.put("1000 directives", "{ regions " + "@skip(if: false) ".repeat(1_000) + "{ name } }");
        kinds.put("50000 words", "{ " + "regions { name } ".repeat(12_500) + "}");
        kinds.put("300 kB", "{ regions { name } }" + " ".repeat(300_000));
        return kinds;
    }
}
