package fr.etabli.map;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Location;
import fr.etabli.geography.Regions;
import fr.etabli.school.School;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The properties of a school on the map: flat and ready to draw, names beside codes. What a school without a point lacks is
 * null.
 */
public record SchoolProperties(
        Trades trades, Sectors sectors, Departments departments, Regions regions, PublicAddress address) {

    /** Writes them, names and values, into an object that is already open. */
    public void write(JsonGenerator json, Generation generation, School school) {
        json.writeStringProperty("slug", school.slug());
        json.writeStringProperty("name", school.name());
        json.writeStringProperty("status", school.status().name());
        sector(json, generation, school.mainSector());
        json.writeStringProperty("trades", tradesOf(generation, school));
        json.writeStringProperty("commune", school.address().commune());
        json.writeStringProperty("department_code", school.departmentCode());
        json.writeStringProperty(
                "department",
                departments.get(generation, school.departmentCode()).name());
        json.writeStringProperty("region_code", school.regionCode());
        json.writeStringProperty(
                "region", regions.get(generation, school.regionCode()).name());
        Location location = school.location();
        json.writeStringProperty(
                "location_precision",
                location == null ? null : location.precision().name());
        json.writeStringProperty("url", address.of("/ecoles/" + school.slug()));
    }

    private void sector(JsonGenerator json, Generation generation, @Nullable String code) {
        json.writeStringProperty("sector_code", code);
        json.writeStringProperty(
                "sector", code == null ? null : sectors.get(generation, code).name());
        json.writeStringProperty("colour", SectorColours.of(code));
    }

    private String tradesOf(Generation generation, School school) {
        return school.tradeSlugs().stream()
                .map(slug -> trades.get(generation, slug).name())
                .collect(Collectors.joining(", "));
    }
}
