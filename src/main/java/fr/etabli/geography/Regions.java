package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The 18 regions. */
public interface Regions {

    Optional<Region> find(Generation generation, String code);

    /** The region with this code, which some entity refers to; its absence is a fault of the generation. */
    Region get(Generation generation, String code);

    /** All, by name. */
    List<Region> list(Generation generation);
}
