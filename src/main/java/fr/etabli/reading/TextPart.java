package fr.etabli.reading;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text and what it was read as.
 *
 * @param text  as typed
 * @param label what it was read as, in French; null where it says nothing or was left as it stands
 */
public record TextPart(String text, Kind kind, @Nullable String label) {

    /** What a part of a text is about. */
    public enum Kind {
        TRADE,
        QUALIFICATION,
        PLACE,
        REGION,
        DEPARTMENT,
        STATUS,
        BOARDING,
        WORD,
        IGNORED
    }
}
