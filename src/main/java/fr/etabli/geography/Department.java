package fr.etabli.geography;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;

/**
 * A department.
 *
 * @param code       INSEE code, two or three characters
 * @param regionCode INSEE code of its region
 */
public record Department(String code, String name, String regionCode) {

    public String id() {
        return new GlobalId("department", code).toString();
    }

    /** Reads a row of {@code departments.csv}. */
    public static Department of(Row row) {
        return new Department(row.text("code"), row.text("name"), row.text("region_code"));
    }
}
