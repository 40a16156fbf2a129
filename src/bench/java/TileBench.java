import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures tiles that are asked for the first time: for each zoom the tiles of schools taken at random, each once, one after
 * the other. What the hub has already given out comes from its memory, so run it against a hub that has just been started.
 *
 * <pre>java src/bench/java/TileBench.java --hub=http://localhost:8080 [--tiles=200]</pre>
 */
public final class TileBench {

    private static final int LAST_ZOOM = 14;
    private static final Pattern POINT = Pattern.compile("\"coordinates\":\\[(-?[0-9.]+),(-?[0-9.]+)\\]");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TileBench() {}

    public static void main(String[] arguments) throws Exception {
        String hub = option(arguments, "hub", "http://localhost:8080");
        int tiles = Integer.parseInt(option(arguments, "tiles", "200"));
        List<double[]> schools = schools(hub);
        System.out.printf(Locale.ROOT, "%d schools%nzoom  tiles  median ms  worst ms  median bytes%n", schools.size());
        // from the last zoom, so that the few tiles of the first ones meet a hub that is warm
        for (int zoom = LAST_ZOOM; zoom >= 0; zoom--) {
            measure(hub, zoom, paths(schools, zoom, tiles));
        }
    }

    private static List<double[]> schools(String hub) throws Exception {
        Matcher points = POINT.matcher(new String(get(hub + "/map/network.geojson"), StandardCharsets.UTF_8));
        List<double[]> schools = new ArrayList<>();
        while (points.find()) {
            schools.add(new double[] {Double.parseDouble(points.group(1)), Double.parseDouble(points.group(2))});
        }
        Collections.shuffle(schools, new Random(14));
        return schools;
    }

    private static Set<String> paths(List<double[]> schools, int zoom, int most) {
        Set<String> paths = new LinkedHashSet<>();
        for (double[] school : schools) {
            double side = Math.pow(2, zoom);
            double north = Math.toRadians(school[1]);
            long x = (long) ((school[0] + 180) / 360 * side);
            long y = (long) ((1 - Math.log(Math.tan(north) + 1 / Math.cos(north)) / Math.PI) / 2 * side);
            if (paths.size() < most) {
                paths.add("/map/tiles/" + zoom + "/" + x + "/" + y + ".mvt");
            }
        }
        return paths;
    }

    private static void measure(String hub, int zoom, Set<String> paths) throws Exception {
        List<Double> times = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (String path : paths) {
            long start = System.nanoTime();
            sizes.add(get(hub + path).length);
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        Collections.sort(sizes);
        System.out.printf(
                Locale.ROOT,
                "%4d  %5d  %9.1f  %8.1f  %12d%n",
                zoom,
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() - 1),
                sizes.get(sizes.size() / 2));
    }

    private static byte[] get(String address) throws Exception {
        HttpResponse<byte[]> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
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
