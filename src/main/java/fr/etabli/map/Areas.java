package fr.etabli.map;

import fr.etabli.vocabulary.Generation;
import java.util.List;

/** Regions and departments as the map shows them. Made once a generation and kept in memory. */
public interface Areas {

    /** All regions, by name. */
    List<Area> regions(Generation generation);

    /** All departments, by code. */
    List<Area> departments(Generation generation);
}
