package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Location;
import fr.etabli.geography.Regions;
import fr.etabli.map.SectorColours;
import fr.etabli.school.School;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.vocabulary.Generation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the schools of an embedded map into a list, with a legend of their sectors. */
@Component
class EmbedLists {

    private final Regions regions;
    private final Departments departments;
    private final Sectors sectors;
    private final SchoolCards cards;
    private final Wording wording;

    EmbedLists(Regions regions, Departments departments, Sectors sectors, SchoolCards cards, Wording wording) {
        this.regions = regions;
        this.departments = departments;
        this.sectors = sectors;
        this.cards = cards;
        this.wording = wording;
    }

    /** By region, or by department where they all lie in one region. */
    List<EmbedMap.Group> groups(Generation generation, List<School> schools) {
        boolean oneRegion = schools.stream().map(School::regionCode).distinct().count() == 1;
        Map<String, List<School>> byArea = schools.stream()
                .collect(Collectors.groupingBy(oneRegion ? School::departmentCode : School::regionCode));
        Stream<Map.Entry<String, String>> areas = oneRegion
                ? departments.list(generation).stream().map(one -> Map.entry(one.code(), one.name()))
                : regions.list(generation).stream().map(one -> Map.entry(one.code(), one.name()));
        return areas.filter(area -> byArea.containsKey(area.getKey()))
                .map(area -> new EmbedMap.Group(
                        area.getValue(),
                        byArea.getOrDefault(area.getKey(), List.of()).stream()
                                .map(school -> entry(generation, school))
                                .toList()))
                .toList();
    }

    private EmbedMap.Entry entry(Generation generation, School school) {
        Location location = school.location();
        return new EmbedMap.Entry(
                cards.of(generation, school),
                location == null ? null : String.valueOf(location.longitude()),
                location == null ? null : String.valueOf(location.latitude()),
                SectorColours.of(school.mainSector()),
                sector(generation, school.mainSector()));
    }

    private Phrase sector(Generation generation, @Nullable String code) {
        if (code == null) {
            return new Phrase(wording.text("embed.sector.unknown"), null);
        }
        Sector sector = sectors.get(generation, code);
        return wording.name(sector);
    }

    /** The most frequent sector first. */
    List<EmbedMap.Sign> legend(Generation generation, List<School> schools) {
        Map<String, Integer> bySector = new TreeMap<>();
        schools.forEach(
                school -> bySector.merge(school.mainSector() == null ? "" : school.mainSector(), 1, Integer::sum));
        return bySector.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(one -> one.getKey().isEmpty() ? null : one.getKey())
                .map(code -> new EmbedMap.Sign(
                        SectorColours.of(code),
                        sector(generation, code),
                        bySector.getOrDefault(code == null ? "" : code, 0)))
                .toList();
    }
}
