package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.Optional;

/** The outlines of regions and departments. Read once a generation and kept in memory. */
public interface AreaOutlines {

    /** That of the region with this INSEE code; nothing where the files lack it. */
    Optional<AreaOutline> ofRegion(Generation generation, String code);

    /** That of the department with this INSEE code; nothing where the files lack it. */
    Optional<AreaOutline> ofDepartment(Generation generation, String code);
}
