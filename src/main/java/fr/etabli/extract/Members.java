package fr.etabli.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object that keep their order, so that the same content is the same bytes. */
public final class Members {

    private Members() {}

    /** @param pairs names and values in turns; what has no value is left out */
    public static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                members.put(String.valueOf(pairs[i]), value);
            }
        }
        return members;
    }
}
