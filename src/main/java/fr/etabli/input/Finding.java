package fr.etabli.input;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input, and where.
 *
 * @param rule    code of the rule
 * @param file    name of the file
 * @param line    line on which the row begins, the header being line 1; 0 where the file as a whole is meant
 * @param column  null where no single column is meant
 * @param value   what stands there, shortened where it is long; null where nothing can be shown
 * @param message what is wrong here, in a sentence
 * @param remedy  what to do, in a sentence
 */
public record Finding(
        Severity severity,
        String rule,
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String message,
        String remedy) {

    /** {@code schools.csv:12 [commune_code]} */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (column == null ? "" : " [" + column + "]");
    }
}
