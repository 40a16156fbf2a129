package fr.etabli.school;

import fr.etabli.geography.Location;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
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
}
