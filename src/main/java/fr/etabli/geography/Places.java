package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Communes and municipal arrondissements. */
public interface Places {

    /** All of them; kept in memory once they have been read. */
    Collection<Place> list(Generation generation);

    Optional<Place> find(Generation generation, String code);

    /** What a text may mean (a name or its beginning, a postal code, an INSEE code), best first; among equals the most populous. */
    List<Place> matching(Generation generation, String text, int limit);

    /**
     * The places that a text may mean: by postal code, INSEE code or whole name; the most populous first. Costs no request
     * where there is one.
     *
     * @return one at least
     * @throws fr.etabli.vocabulary.EtabliException with {@code UNKNOWN_PLACE} and the nearest names where there is none
     */
    List<Place> named(Generation generation, String text);
}
