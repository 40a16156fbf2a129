package fr.etabli.testing;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a hub tells Prometheus at one moment.
 *
 * @param text   as it was sent
 * @param series the values, by name and labels as they were sent
 */
public record Scrape(String text, Map<String, Double> series) {

    /** @param management the port of a hub */
    public static Scrape of(int management) {
        HttpResponse<String> answer = new GraphQlCalls(management).get("/actuator/prometheus");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Prometheus would get the status " + answer.statusCode());
        }
        return of(answer.body());
    }

    static Scrape of(String text) {
        Map<String, Double> series = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int space = line.lastIndexOf(' ');
            series.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return new Scrape(text, series);
    }

    /** The sum of all series of this name that bear these labels, such as {@code kind="schools"}; 0 where there is none. */
    public double sum(String name, String... labels) {
        return series.entrySet().stream()
                .filter(one ->
                        name(one.getKey()).equals(name) && Arrays.stream(labels).allMatch(one.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Of all series. */
    public Set<String> names() {
        return series.keySet().stream().map(Scrape::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String series) {
        return series.replaceFirst("\\{.*", "");
    }
}
