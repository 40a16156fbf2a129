package fr.etabli.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which places bear a name or a code. */
final class PlaceNames {

    private static final Comparator<Place> MOST_POPULOUS_FIRST = Comparator.comparing(
                    (Place place) -> place.population() == null ? 0 : place.population())
            .reversed()
            .thenComparing(Place::code);

    /** Of an arrondissement and its city, which share postal codes, the arrondissement is meant. */
    private static final Comparator<Place> MEANT_BY_POSTAL_CODE =
            Comparator.comparing(Place::isArrondissement).reversed().thenComparing(MOST_POPULOUS_FIRST);

    private final Map<String, Place> byCode = new HashMap<>();
    private final Map<String, List<Place>> byPostalCode = new HashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byNameWithoutArticle = new HashMap<>();

    PlaceNames(Collection<Place> places) {
        places.forEach(this::add);
        byPostalCode.values().forEach(found -> found.sort(MEANT_BY_POSTAL_CODE));
        byName.values().forEach(found -> found.sort(MOST_POPULOUS_FIRST));
        byNameWithoutArticle.values().forEach(found -> found.sort(MOST_POPULOUS_FIRST));
    }

    private void add(Place place) {
        byCode.put(place.code(), place);
        place.postalCodes().forEach(code -> put(byPostalCode, code, place));
        String name = PlaceQueries.canonical(place.name());
        put(byName, name, place);
        put(byNameWithoutArticle, withoutArticle(name), place);
    }

    private static void put(Map<String, List<Place>> map, String key, Place place) {
        map.computeIfAbsent(key, none -> new ArrayList<>(1)).add(place);
    }

    /** The places that a text means as a whole, the likeliest first; five digits are a postal code before an INSEE code. */
    List<Place> meant(String text) {
        String name = PlaceQueries.canonical(text);
        List<Place> byPost = byPostalCode.getOrDefault(name, List.of());
        if (!byPost.isEmpty()) {
            return byPost;
        }
        Place coded = byCode.get(name.toUpperCase(Locale.ROOT));
        if (coded != null) {
            return List.of(coded);
        }
        List<Place> named = byName.getOrDefault(name, List.of());
        return named.isEmpty() ? byNameWithoutArticle.getOrDefault(withoutArticle(name), List.of()) : named;
    }

    private static String withoutArticle(String name) {
        return name.replaceFirst("^(?:le|la|les|l) ", "");
    }
}
