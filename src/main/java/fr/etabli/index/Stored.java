package fr.etabli.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.lang.reflect.Type;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read back of a document: the entity as the API shows it. The fields that only searching needs stand beside it
 * and are never read.
 */
public record Stored<T>(T entity) {

    /** What a hit holds. */
    public static <T> T entityOf(Hit<Stored<T>> hit) {
        Stored<T> stored = hit.source();
        if (stored == null) {
            throw new IllegalStateException("Document " + hit.id() + " of " + hit.index() + " has no source");
        }
        return stored.entity();
    }

    static Type of(Class<?> entity) {
        return JsonMapper.shared().getTypeFactory().constructParametricType(Stored.class, entity);
    }
}
