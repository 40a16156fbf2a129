package fr.etabli.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what an address asks of the search, as it was received. */
final class Received {

    /** What others hang on links that are shared, to follow who opens them. */
    private static final Pattern TRACKERS = Pattern.compile("utm_\\w+|fbclid|gclid|mc_eid|igshid");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final double HUNDREDTHS = 100;

    private Received() {}

    /** The parameters that are known here, without those that say nothing; a position as near as 0.01°. */
    static Query query(Map<String, String[]> received) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : Query.NAMES) {
            List<String> given = Arrays.stream(received.getOrDefault(name, new String[0]))
                    .map(value -> CONTROL.matcher(value).replaceAll(" ").strip())
                    .filter(value -> !value.isEmpty())
                    .map(value -> name.equals(Query.NEAR) ? rounded(value) : value)
                    .distinct()
                    .toList();
            if (!given.isEmpty()) {
                values.put(name, given);
            }
        }
        return new Query(values);
    }

    /** The names of parameters that nobody here knows. */
    static List<String> strangers(Map<String, String[]> received) {
        return received.keySet().stream()
                .filter(name -> !Query.NAMES.contains(name))
                .filter(name -> !TRACKERS.matcher(name).matches())
                .toList();
    }

    /** About a kilometre: where a child lives must not travel in a link that is shared. */
    private static String rounded(String place) {
        return Query.pointIn(place)
                .map(point -> String.format(Locale.ROOT, "%.2f,%.2f", round(point.get(0)), round(point.get(1))))
                .orElse(place);
    }

    private static double round(double degrees) {
        return Math.round(degrees * HUNDREDTHS) / HUNDREDTHS;
    }
}
