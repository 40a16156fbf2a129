package fr.etabli.geography;

import fr.etabli.input.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** First digits of the INSEE codes of arrondissements, by the code of their city. */
    private static final Map<String, String> ARRONDISSEMENTS = Map.of("75056", "751", "69123", "6938", "13055", "132");

    /** Whether it is an arrondissement of Paris, Lyon or Marseille. */
    public boolean isArrondissement() {
        return ARRONDISSEMENTS.values().stream().anyMatch(code::startsWith);
    }

    /** The digits that the codes of its arrondissements begin with, where it has some. */
    public Optional<String> arrondissements() {
        return Optional.ofNullable(ARRONDISSEMENTS.get(code));
    }

    /** Whether a commune of this INSEE code is this place or a part of it. */
    public boolean holds(@Nullable String commune) {
        return commune != null
                && (commune.equals(code)
                        || arrondissements().filter(commune::startsWith).isPresent());
    }

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
