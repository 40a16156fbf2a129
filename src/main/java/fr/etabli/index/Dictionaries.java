package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Whole kinds held in memory, by key. At most three generations are remembered: served, kept, and one on its way. */
final class Dictionaries {

    private static final int OTHERS = 2;

    private final Map<Dictionary, Map<String, ?>> known = new ConcurrentHashMap<>();

    private record Dictionary(Generation generation, Kind kind) {}

    /** @param reading done where it is not remembered; by two threads that ask at the same time, by each */
    @SuppressWarnings("unchecked")
    <T> Map<String, T> get(Generation generation, Kind kind, Supplier<Map<String, T>> reading) {
        Dictionary wanted = new Dictionary(generation, kind);
        Map<String, ?> found = known.get(wanted);
        if (found == null) {
            found = reading.get();
            known.keySet().removeIf(other -> isOutdated(other, generation));
            known.put(wanted, found);
        }
        return (Map<String, T>) found;
    }

    private boolean isOutdated(Dictionary other, Generation generation) {
        long others = known.keySet().stream()
                .map(Dictionary::generation)
                .filter(one -> !one.equals(generation))
                .distinct()
                .count();
        return others > OTHERS && !other.generation().equals(generation);
    }
}
