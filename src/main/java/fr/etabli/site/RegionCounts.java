package fr.etabli.site;

import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.school.SchoolStatus;
import fr.etabli.search.Dimension;
import fr.etabli.search.Measure;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolStatistics;
import fr.etabli.search.Statistics;
import fr.etabli.vocabulary.Generation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts the schools of every region by their status. */
@Component
class RegionCounts {

    private static final SchoolFilter EVERY_SCHOOL = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.values()));

    private final Regions regions;
    private final SchoolStatistics statistics;

    RegionCounts(Regions regions, SchoolStatistics statistics) {
        this.regions = regions;
        this.statistics = statistics;
    }

    /** Every region by name, whether it has a school or not; one request. */
    List<RegionRow> of(Generation generation) {
        Map<String, Map<SchoolStatus, Integer>> counts = byRegion(generation);
        return regions.list(generation).stream()
                .map(region -> row(region, counts.getOrDefault(region.code(), Map.of())))
                .toList();
    }

    private Map<String, Map<SchoolStatus, Integer>> byRegion(Generation generation) {
        Statistics counted = statistics.count(
                generation, Measure.SCHOOLS, List.of(Dimension.REGION, Dimension.STATUS), EVERY_SCHOOL);
        Map<String, Map<SchoolStatus, Integer>> counts = new HashMap<>();
        for (Statistics.Row row : counted.rows()) {
            String region = Objects.requireNonNull(row.keys().get(0).key());
            String status = Objects.requireNonNull(row.keys().get(1).key());
            counts.computeIfAbsent(region, any -> new EnumMap<>(SchoolStatus.class))
                    .put(SchoolStatus.valueOf(status), row.count());
        }
        return counts;
    }

    private static RegionRow row(Region region, Map<SchoolStatus, Integer> counts) {
        return new RegionRow(
                region.code(),
                region.name(),
                counts.getOrDefault(SchoolStatus.OPEN, 0),
                counts.getOrDefault(SchoolStatus.PLANNED, 0),
                counts.getOrDefault(SchoolStatus.CLOSED, 0) + counts.getOrDefault(SchoolStatus.UNKNOWN, 0));
    }
}
