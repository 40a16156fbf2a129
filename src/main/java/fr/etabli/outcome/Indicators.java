package fr.etabli.outcome;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The indicators. */
public interface Indicators {

    Optional<Indicator> find(Generation generation, String code);

    /** The indicator with this code, which some entity refers to; its absence is a fault of the generation. */
    Indicator get(Generation generation, String code);

    /** All, by name. */
    List<Indicator> list(Generation generation);
}
