package fr.etabli.trade;

import fr.etabli.input.Row;
import org.jspecify.annotations.Nullable;

/** A branch of the economy, coded in capitals such as {@code METALLURGIE}. */
public record Sector(String code, String name, @Nullable String nameEn) {
    /** Reads a row of {@code sectors.csv}. */
    public static Sector of(Row row) {
        return new Sector(row.text("code"), row.text("name"), row.optional("name_en"));
    }
}
