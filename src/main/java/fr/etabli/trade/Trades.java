package fr.etabli.trade;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The trades. */
public interface Trades {

    Optional<Trade> find(Generation generation, String slug);

    /** The trade with this slug, which some entity refers to; its absence is a fault of the generation. */
    Trade get(Generation generation, String slug);

    /** All, by name. */
    List<Trade> list(Generation generation);
}
