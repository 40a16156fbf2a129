package fr.etabli.features;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a feature.
 *
 * @param type   of JSON Schema
 * @param values all that it can be; empty where it is anything of the type
 * @param sector the name of the sector whose schools it counts; null for any other property
 */
record Property(
        String name, String type, boolean nullable, String description, List<String> values, @Nullable String sector) {

    static Property text(String name, String description) {
        return new Property(name, "string", false, description, List.of(), null);
    }

    static Property count(String name, String description) {
        return new Property(name, "integer", false, description, List.of(), null);
    }

    Property orNull() {
        return new Property(name, type, true, description, values, sector);
    }

    Property of(List<String> several) {
        return new Property(name, type, nullable, description, several, sector);
    }

    Property ofSector(String sectorName) {
        return new Property(name, type, nullable, description, values, sectorName);
    }
}
