package fr.etabli.vocabulary;

import java.util.Optional;

/**
 * The id of a node across all types: {@code school:boisard}, {@code region:27}, {@code outcome:o001}.
 *
 * @param type the type's name in lower case
 * @param key  what identifies the node among its type
 */
public record GlobalId(String type, String key) {

    public static Optional<GlobalId> parse(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1
                ? Optional.of(new GlobalId(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + ":" + key;
    }
}
