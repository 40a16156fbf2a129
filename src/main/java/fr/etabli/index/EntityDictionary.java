package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.NodeFinder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All entities of a kind that is small by nature, held in memory: reading them costs no request once a generation has
 * been read.
 */
public record EntityDictionary<T>(Documents documents, Kind kind, Class<T> type) {

    /** All, by key and in the order of their keys. */
    public Map<String, T> all(Generation generation) {
        return documents.dictionary(generation, kind, type);
    }

    public Optional<T> find(Generation generation, String key) {
        return Optional.ofNullable(all(generation).get(key));
    }

    /** @throws IllegalStateException where there is none: something in the generation refers to what is not in it */
    public T get(Generation generation, String key) {
        return find(generation, key)
                .orElseThrow(() -> new IllegalStateException(
                        "Generation " + generation + " refers to " + key + ", which is not among its " + kind));
    }

    /** Answers for the global ids of this kind. */
    public NodeFinder finder(String type) {
        return new Finder<>(type, this);
    }

    private record Finder<T>(String type, EntityDictionary<T> dictionary) implements NodeFinder {

        @Override
        public Map<String, T> find(Generation generation, Collection<String> keys) {
            Map<String, T> found = new LinkedHashMap<>();
            keys.forEach(key -> dictionary.find(generation, key).ifPresent(entity -> found.put(key, entity)));
            return found;
        }
    }
}
