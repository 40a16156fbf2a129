package fr.etabli.school;

import fr.etabli.geography.Location;
import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A school.
 *
 * @param lastConfirmedOn the date of the newest dated document that speaks of it
 * @param operator        the body that runs it
 * @param networks        slugs of the networks that it belongs to
 * @param uai             its number in the ministry's directory
 * @param location        null where no point is known
 * @param regionCode      INSEE code
 * @param departmentCode  INSEE code
 * @param admission       who may enter and how, in French
 * @param boarding        whether pupils can board; null where not stated
 * @param programmes      in the order of their keys
 * @param mainSector      code of the sector of most of its programmes; the first by code among equals
 * @param sources         slugs of the documents that speak of it
 */
public record School(
        String slug,
        String name,
        SchoolStatus status,
        @Nullable PartialDate lastConfirmedOn,
        @Nullable String description,
        @Nullable String operator,
        List<String> networks,
        @Nullable String uai,
        Address address,
        @Nullable Location location,
        String regionCode,
        String departmentCode,
        Contact contact,
        @Nullable String admission,
        @Nullable Boolean boarding,
        @Nullable PartialDate openedOn,
        List<Programme> programmes,
        @Nullable String mainSector,
        List<String> sources) {

    public String id() {
        return new GlobalId("school", slug).toString();
    }

    /** Slugs of the trades that it teaches, each once. */
    public List<String> tradeSlugs() {
        return programmes.stream().map(Programme::trade).distinct().toList();
    }

    /**
     * Reads a row of {@code schools.csv}.
     *
     * @param programmes the school's programmes, in any order
     * @param sectorOf   the sector of a trade, by slug
     */
    public static School of(Row row, List<Programme> programmes, Map<String, String> sectorOf) {
        List<Programme> ordered =
                programmes.stream().sorted(Comparator.comparing(Programme::key)).toList();
        return new School(
                row.text("slug"),
                row.text("name"),
                SchoolStatus.valueOf(row.text("status")),
                row.date("last_confirmed_on"),
                row.optional("description"),
                row.optional("operator"),
                row.list("networks"),
                row.optional("uai"),
                new Address(
                        row.optional("street"),
                        row.optional("postal_code"),
                        row.text("commune"),
                        row.optional("commune_code")),
                Location.of(row),
                row.text("region_code"),
                row.text("department_code"),
                new Contact(row.optional("phone"), row.optional("email"), row.optional("website")),
                row.optional("admission"),
                row.bool("boarding"),
                row.date("opened_on"),
                ordered,
                mainSector(ordered, sectorOf),
                row.list("sources"));
    }

    private static @Nullable String mainSector(List<Programme> programmes, Map<String, String> sectorOf) {
        Map<String, Long> counts = programmes.stream()
                .map(programme -> Objects.requireNonNull(sectorOf.get(programme.trade())))
                .collect(Collectors.groupingBy(sector -> sector, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
