package fr.etabli.search;

import fr.etabli.index.Scan;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.Map;

/**
 * Finds schools by text, trade, place and more. Every method throws {@link fr.etabli.vocabulary.EtabliException} as
 * {@code UNKNOWN_VALUE}, {@code UNKNOWN_PLACE} or {@code BAD_ARGUMENT} where the filter or the order asks for what cannot
 * be. A filter that names a place costs one request more, to find the place.
 */
public interface SchoolSearch {

    /** One request, whatever is asked for. */
    SchoolResults find(SchoolRequest request);

    /** One request for all of them; what is wrong with one spoils no other. */
    Map<SchoolRequest, SchoolAnswer> find(Collection<SchoolRequest> requests);

    /** All that match, one after another. */
    Scan<School> scan(Generation generation, SchoolSelection selection);

    /**
     * The programmes of the schools that match. Conditions on trade, sector, qualification and its type hold for the
     * programme itself, all others for its school.
     */
    Scan<Programme> scanProgrammes(Generation generation, SchoolSelection selection);
}
