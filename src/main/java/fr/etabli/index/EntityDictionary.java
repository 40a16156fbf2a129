package fr.etabli.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import fr.etabli.vocabulary.NodeFinder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All entities of a kind that is small by nature, held in memory: reading them costs no request once a generation has
 * been read.
 */
public final class EntityDictionary<T> {

    /** The generation served, the kept one, and one that comes. */
    private static final int GENERATIONS = 3;

    private final Documents documents;
    private final Kind kind;
    private final Class<T> type;
    private final Cache<Generation, List<T>> sorted =
            Caffeine.newBuilder().maximumSize(GENERATIONS).build();

    public EntityDictionary(Documents documents, Kind kind, Class<T> type) {
        this.documents = documents;
        this.kind = kind;
        this.type = type;
    }

    /** All, by key and in the order of their keys. */
    public Map<String, T> all(Generation generation) {
        return documents.dictionary(generation, kind, type);
    }

    /** All, in an order that is always the same for one dictionary and worked out once a generation. */
    public List<T> all(Generation generation, Listing<T> order) {
        return sorted.get(generation, unsorted -> order.sorted(all(unsorted).values()));
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
    public NodeFinder finder(String nodeType) {
        return new Finder<>(nodeType, this);
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
