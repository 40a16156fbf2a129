package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** Communes and municipal arrondissements. */
public interface Places {

    Optional<Place> find(Generation generation, String code);

    /** What a text may mean (a name or its beginning, a postal code, an INSEE code), best first; among equals the most populous. */
    List<Place> matching(Generation generation, String text, int limit);

    /**
     * The place that a text means: by INSEE code, postal code or whole name; among several the most populous.
     *
     * @throws fr.etabli.vocabulary.EtabliException with {@code UNKNOWN_PLACE} and the nearest names where there is none
     */
    Place named(Generation generation, String text);
}
