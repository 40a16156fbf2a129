package fr.etabli.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One immutable set of indices made by one ingest.
 *
 * @param id sixteen hexadecimal digits: the head of a SHA-256 over all that shapes the generation
 */
public record Generation(@JsonValue String id) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    @JsonCreator
    public Generation {
        if (!isId(id)) {
            throw new IllegalArgumentException("A generation's id has sixteen hexadecimal digits: " + id);
        }
    }

    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
