package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Set;

/** Completes what a person is typing. */
public interface Suggestions {

    /**
     * What the letters may mean, best first; one request at most. Blank text means nothing.
     *
     * @param kinds which kinds are wanted; all where empty
     * @param first how many at most, 1 to 20
     * @throws fr.etabli.vocabulary.EtabliException with {@code BAD_ARGUMENT} where {@code first} is out of range
     */
    List<Suggestion> suggest(Generation generation, String text, Set<SuggestionKind> kinds, int first);

    /**
     * The beginning of a text that is complete, with the space behind it: of {@code soudeur sai} it is {@code soudeur }.
     * Suggestions go on from there. Costs no request.
     */
    String settled(Generation generation, String text);
}
