package fr.etabli.geography;

import fr.etabli.input.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commune, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param code           INSEE code, five characters
 * @param departmentCode INSEE code of its department
 * @param population     inhabitants, where known
 */
public record Place(
        String code,
        String name,
        List<String> postalCodes,
        String departmentCode,
        String regionCode,
        @Nullable Integer population,
        Location location) {
    /** Reads a row of {@code communes.csv}. */
    public static Place of(Row row) {
        return new Place(
                row.text("insee_code"),
                row.text("name"),
                row.list("postal_codes"),
                row.text("department_code"),
                row.text("region_code"),
                row.integer("population"),
                Objects.requireNonNull(Location.of(row)));
    }
}
