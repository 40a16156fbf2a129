package fr.etabli.site;

import fr.etabli.map.SectorColours;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what a picture of schools shows, from the list that stands beside it; costs no request. */
@Component
class MapLegends {

    private static final String NO_SECTOR = "";

    private final Sectors sectors;
    private final Wording wording;

    MapLegends(Sectors sectors, Wording wording) {
        this.sectors = sectors;
        this.wording = wording;
    }

    /** What occurs, counted; where the list has not all schools, all that may occur. */
    MapLegend of(Generation generation, SchoolLists.Listed listed) {
        boolean heaped = listed.total() > SectorColours.MOST_DOTS;
        if (listed.isTruncated()) {
            return new MapLegend(
                    sectors.list(generation).stream()
                            .map(sector -> sign(generation, sector.code(), null))
                            .toList(),
                    heaped
                            ? List.of()
                            : Arrays.stream(SchoolStatus.values())
                                    .map(status -> new MapLegend.Status(status, null))
                                    .toList(),
                    heaped);
        }
        List<School> drawn = listed.schools().stream()
                .filter(school -> school.location() != null)
                .toList();
        return new MapLegend(sectors(generation, drawn), statuses(drawn), heaped);
    }

    private List<MapLegend.Sector> sectors(Generation generation, List<School> drawn) {
        Map<String, Integer> counts = new HashMap<>();
        drawn.forEach(
                school -> counts.merge(school.mainSector() == null ? NO_SECTOR : school.mainSector(), 1, Integer::sum));
        return Stream.concat(sectors.list(generation).stream().map(Sector::code), Stream.of(NO_SECTOR))
                .filter(counts::containsKey)
                .map(code -> Map.entry(code, counts.getOrDefault(code, 0)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(one -> sign(generation, one.getKey(), one.getValue()))
                .toList();
    }

    private MapLegend.Sector sign(Generation generation, String code, @Nullable Integer count) {
        if (code.equals(NO_SECTOR)) {
            return new MapLegend.Sector(
                    SectorColours.of(null), new Phrase(wording.text("embed.sector.unknown"), null), count);
        }
        Sector sector = sectors.get(generation, code);
        return new MapLegend.Sector(SectorColours.of(code), wording.name(sector.name(), sector.nameEn()), count);
    }

    private static List<MapLegend.Status> statuses(List<School> drawn) {
        return Arrays.stream(SchoolStatus.values())
                .map(status -> new MapLegend.Status(
                        status,
                        Math.toIntExact(drawn.stream()
                                .filter(school -> school.status() == status)
                                .count())))
                .filter(sign -> !Integer.valueOf(0).equals(sign.count()))
                .toList();
    }
}
