package fr.etabli.outcome;

import fr.etabli.input.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures.
 *
 * @param code       capitals such as {@code EXAM_PASS_RATE}
 * @param definition in French
 */
public record Indicator(String code, String name, @Nullable String nameEn, String definition, Unit unit) {

    /** Reads a row of {@code indicators.csv}. */
    public static Indicator of(Row row) {
        return new Indicator(
                row.text("code"),
                row.text("name"),
                row.optional("name_en"),
                row.text("definition"),
                Unit.valueOf(row.text("unit")));
    }
}
