package fr.etabli.site;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Location;
import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.map.Provenance;
import fr.etabli.map.Provenances;
import fr.etabli.map.SectorColours;
import fr.etabli.school.School;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.search.Scope;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PartialDate;
import fr.etabli.vocabulary.PublicAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an embedded map says: one walk over at most {@value #MOST_LISTED} schools, and one count where there are more. */
@Component
class EmbedMaps {

    /** More are no list that anybody reads, and no map on which anybody finds one. */
    static final int MOST_LISTED = 500;

    private final Regions regions;
    private final Departments departments;
    private final Trades trades;
    private final Sectors sectors;
    private final SchoolSearch search;
    private final EmbedCounts counts;
    private final SchoolCards cards;
    private final Provenances provenances;
    private final PublicAddress address;
    private final Wording wording;

    EmbedMaps(
            Regions regions,
            Departments departments,
            Trades trades,
            Sectors sectors,
            SchoolSearch search,
            EmbedCounts counts,
            SchoolCards cards,
            Provenances provenances,
            PublicAddress address,
            Wording wording) {
        this.regions = regions;
        this.departments = departments;
        this.trades = trades;
        this.sectors = sectors;
        this.search = search;
        this.counts = counts;
        this.cards = cards;
        this.provenances = provenances;
        this.address = address;
        this.wording = wording;
    }

    EmbedMap of(Generation generation, EmbedQuestion question) {
        List<School> schools = new ArrayList<>();
        int total = read(generation, question, schools);
        List<EmbedMap.Count> counted = total > MOST_LISTED ? counts.of(generation, question) : List.of();
        List<School> listed = counted.isEmpty() ? schools : List.of();
        return new EmbedMap(
                chosen(generation, question),
                total,
                (int) listed.stream()
                        .filter(school -> school.location() == null)
                        .count(),
                groups(generation, listed),
                counted,
                listed.size() < total && counted.isEmpty(),
                legend(generation, listed),
                ground(generation, question),
                question.picture(),
                snippet(question),
                question.height(),
                origin(generation));
    }

    /** How many there are in all; the first of them by name go into the list. */
    private int read(Generation generation, EmbedQuestion question, List<School> schools) {
        try (var scan = search.scan(generation, new SchoolSelection(question.filter(), Scope.ALL, SchoolOrder.NAME))) {
            while (scan.hasNext() && schools.size() < MOST_LISTED) {
                schools.add(scan.next());
            }
            return (int) scan.total();
        }
    }

    private List<Phrase> chosen(Generation generation, EmbedQuestion question) {
        return Stream.of(
                        question.regions().stream()
                                .map(code -> wording.french(
                                        regions.get(generation, code).name())),
                        question.departments().stream()
                                .map(code -> wording.french(
                                        departments.get(generation, code).name())),
                        question.trades().stream()
                                .map(slug -> trades.get(generation, slug))
                                .map(trade -> wording.name(trade.name(), trade.nameEn())))
                .flatMap(names -> names)
                .toList();
    }

    /** By region, or by department where they all lie in one region. */
    private List<EmbedMap.Group> groups(Generation generation, List<School> schools) {
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
        return wording.name(sector.name(), sector.nameEn());
    }

    private List<EmbedMap.Sign> legend(Generation generation, List<School> schools) {
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

    /** Departments where a part of the country is asked for, else the regions. */
    private EmbedMap.Ground ground(Generation generation, EmbedQuestion question) {
        if (question.regions().isEmpty() && question.departments().isEmpty()) {
            return new EmbedMap.Ground(
                    "/map/regions.geojson",
                    regions.list(generation).stream().map(Region::code).collect(Collectors.joining(" ")));
        }
        return new EmbedMap.Ground(
                "/map/departments.geojson",
                departments.list(generation).stream()
                        .filter(one -> question.regions().isEmpty()
                                || question.regions().contains(one.regionCode()))
                        .filter(one -> question.departments().isEmpty()
                                || question.departments().contains(one.code()))
                        .map(Department::code)
                        .collect(Collectors.joining(" ")));
    }

    private String snippet(EmbedQuestion question) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(
                        address.of(question.address()).replace("&", "&amp;"),
                        wording.text("embed.frame"),
                        question.height() == null ? EmbedQuestion.USUAL : question.height());
    }

    private EmbedMap.Origin origin(Generation generation) {
        Provenance provenance = provenances.of(generation);
        return new EmbedMap.Origin(
                wording.date(PartialDate.of(provenance.date().toString())),
                provenance.licence(),
                provenance.attribution(),
                provenance.outlines());
    }
}
