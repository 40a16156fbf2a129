package fr.etabli.geography;

import java.util.List;
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
        Location location) {}
