package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.AreaOutlines;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.trade.Sectors;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Regions and departments with their outlines and what they count. */
record AreaFeeds(Regions regions, Departments departments, AreaOutlines outlines, Sectors sectors, Members members) {

    /** @param of the region of a department */
    private record Area(String code, String name, @Nullable String of, @Nullable AreaOutline outline) {}

    Feed regions(Generation generation, Map<String, Tally> tallies) {
        return feed(
                generation,
                tallies,
                regions.list(generation).stream()
                        .map(region -> new Area(
                                region.code(),
                                region.name(),
                                null,
                                outlines.ofRegion(generation, region.code()).orElse(null)))
                        .toList());
    }

    Feed departments(Generation generation, Map<String, Tally> tallies) {
        return feed(
                generation,
                tallies,
                departments.list(generation).stream()
                        .map(department -> new Area(
                                department.code(),
                                department.name(),
                                department.regionCode(),
                                outlines.ofDepartment(generation, department.code())
                                        .orElse(null)))
                        .toList());
    }

    private Feed feed(Generation generation, Map<String, Tally> tallies, List<Area> areas) {
        String credit = areas.stream()
                .map(Area::outline)
                .filter(Objects::nonNull)
                .map(AreaOutline::credit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Feed.of(out -> {
            try (FeatureCollectionWriter writer =
                    new FeatureCollectionWriter(out, Atlases.aside(), members.of(generation, credit))) {
                areas.forEach(area -> write(writer, area, tallies.getOrDefault(area.code(), new Tally()), generation));
            }
        });
    }

    private void write(FeatureCollectionWriter writer, Area area, Tally tally, Generation generation) {
        writer.feature(area.code(), area.outline(), json -> {
            describe(json, area);
            tally.write(json, sectors.list(generation));
        });
        if (area.outline() == null) {
            writer.missing(area.code(), area.name());
        }
    }

    private static void describe(JsonGenerator json, Area area) {
        json.writeStringProperty("code", area.code());
        json.writeStringProperty("name", area.name());
        if (area.of() != null) {
            json.writeStringProperty("region_code", area.of());
        }
    }
}
