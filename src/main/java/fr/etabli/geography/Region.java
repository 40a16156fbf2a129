package fr.etabli.geography;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * A region of France as drawn in 2016.
 *
 * @param code     INSEE code, two characters
 * @param isoCode  ISO 3166-2, such as FR-BFC
 * @param chefLieu INSEE code of its main town
 */
public record Region(String code, String name, @Nullable String isoCode, @Nullable String chefLieu) {

    public String id() {
        return new GlobalId("region", code).toString();
    }

    /** Reads a row of {@code regions.csv}. */
    public static Region of(Row row) {
        return new Region(
                row.text("code"), row.text("name"), row.optional("iso_3166_2"), row.optional("chef_lieu_code"));
    }
}
