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

/** Regions and departments with their outlines and what they count. */
record AreaFeeds(Regions regions, Departments departments, AreaOutlines outlines, Sectors sectors, Members members) {

    List<Area> regions(Generation generation, Map<String, Tally> tallies) {
        return regions.list(generation).stream()
                .map(region -> new Area(
                        region.code(),
                        region.name(),
                        null,
                        outlines.ofRegion(generation, region.code()).orElse(null),
                        tallies.getOrDefault(region.code(), new Tally())))
                .toList();
    }

    List<Area> departments(Generation generation, Map<String, Tally> tallies) {
        return departments.list(generation).stream()
                .map(department -> new Area(
                        department.code(),
                        department.name(),
                        department.regionCode(),
                        outlines.ofDepartment(generation, department.code()).orElse(null),
                        tallies.getOrDefault(department.code(), new Tally())))
                .toList();
    }

    Feed feed(Generation generation, List<Area> areas) {
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
                areas.forEach(area -> write(writer, area, generation));
            }
        });
    }

    private void write(FeatureCollectionWriter writer, Area area, Generation generation) {
        writer.feature(area.code(), area.outline(), json -> area.write(json, sectors.list(generation)));
        if (area.outline() == null) {
            writer.missing(area.code(), area.name());
        }
    }
}
