package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What each facet counts and how its values are called. */
final class Facets {

    /** Of the generation served and of the kept one. */
    private static final int MOST = 2 * Facet.values().length;

    private final Dictionaries dictionaries;
    private final Cache<Key, Values> values =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(Generation generation, Facet facet) {}

    /** What the values of a facet are called, and where each stands by its name. */
    private record Values(Map<String, String> names, Map<String, Integer> rank) {

        static Values of(Map<String, String> names) {
            Comparator<Map.Entry<String, String>> byName =
                    Map.Entry.comparingByValue(Collator.getInstance(Locale.FRENCH));
            Map<String, Integer> rank = new HashMap<>();
            names.entrySet().stream()
                    .sorted(byName.thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> rank.put(entry.getKey(), rank.size()));
            return new Values(names, rank);
        }
    }

    Facets(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Counts every value that there is: the dictionary says how many that may be. */
    Aggregation aggregation(Generation generation, Facet facet) {
        int most = Math.max(1, values(generation, facet).names().size());
        return Aggregation.of(
                count -> count.terms(terms -> terms.field(facet.field()).size(most)));
    }

    /** The counts by number, then name, those of values that nothing bears among them. */
    List<SchoolResults.FacetCount> read(Generation generation, Facet facet, Selection selection, Aggregate answer) {
        Values known = values(generation, facet);
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> selected = selected(facet, selection);
        known.names().keySet().forEach(key -> counts.put(key, 0));
        selected.forEach(key -> counts.put(key, 0));
        if (answer.isSterms()) {
            answer.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), Math.toIntExact(bucket.docCount())));
        }
        return counts.entrySet().stream()
                .map(entry -> new SchoolResults.FacetCount(
                        entry.getKey(),
                        known.names().getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue(),
                        selected.contains(entry.getKey())))
                .sorted(Comparator.comparingInt(SchoolResults.FacetCount::count)
                        .reversed()
                        .thenComparing(count -> known.rank().getOrDefault(count.key(), Integer.MAX_VALUE))
                        .thenComparing(SchoolResults.FacetCount::key))
                .toList();
    }

    /** Whether the facet's own condition is among those of the selection, so that it must be counted apart. */
    static boolean isConditioned(Facet facet, Selection selection) {
        return !selected(facet, selection).isEmpty();
    }

    private static List<String> selected(Facet facet, Selection selection) {
        return facet == Facet.STATUSES
                ? selection.statuses().stream().map(Enum::name).toList()
                : facet.selected(selection.filter());
    }

    private Values values(Generation generation, Facet facet) {
        return values.get(new Key(generation, facet), key -> Values.of(names(generation, facet)));
    }

    private Map<String, String> names(Generation generation, Facet facet) {
        return switch (facet) {
            case REGIONS -> named(dictionaries.regions().list(generation).stream(), Region::code, Region::name);
            case DEPARTMENTS ->
                named(dictionaries.departments().list(generation).stream(), Department::code, Department::name);
            case SECTORS -> named(dictionaries.sectors().list(generation).stream(), Sector::code, Sector::name);
            case TRADES -> named(dictionaries.trades().list(generation).stream(), Trade::slug, Trade::name);
            case QUALIFICATION_TYPES ->
                named(Arrays.stream(QualificationType.values()), Enum::name, QualificationType::label);
            case STATUSES -> named(Arrays.stream(SchoolStatus.values()), Enum::name, SchoolStatus::label);
        };
    }

    private static <T> Map<String, String> named(
            Stream<T> values, java.util.function.Function<T, String> key, java.util.function.Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        values.forEach(value -> names.put(key.apply(value), name.apply(value)));
        return names;
    }
}
