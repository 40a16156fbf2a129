package fr.etabli.index;

import java.lang.reflect.Type;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read back of a document: the entity as the API shows it. The fields that only searching needs stand beside it
 * and are never read.
 */
public record Stored<T>(T entity) {

    static Type of(Class<?> entity) {
        return JsonMapper.shared().getTypeFactory().constructParametricType(Stored.class, entity);
    }
}
