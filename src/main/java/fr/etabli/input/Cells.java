package fr.etabli.input;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one row by the names of their columns, without a map of their own: a million rows are read this way. */
final class Cells extends AbstractMap<String, String> {

    private final Map<String, Integer> places;
    private final List<String> cells;

    Cells(Map<String, Integer> places, List<String> cells) {
        this.places = places;
        this.cells = cells;
    }

    @Override
    public @Nullable String get(Object column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? null : cells.get(place);
    }

    @Override
    public String getOrDefault(Object column, String absent) {
        String cell = get(column);
        return cell == null ? absent : cell;
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return places.entrySet().stream()
                .filter(place -> place.getValue() < cells.size())
                .map(place -> Map.entry(place.getKey(), cells.get(place.getValue())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
