package fr.etabli.trade;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The sectors. */
public interface Sectors {

    Optional<Sector> find(Generation generation, String code);

    /** The sector with this code, which some entity refers to; its absence is a fault of the generation. */
    Sector get(Generation generation, String code);

    /** All, by name. */
    List<Sector> list(Generation generation);
}
