package fr.etabli.geography;

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
}
