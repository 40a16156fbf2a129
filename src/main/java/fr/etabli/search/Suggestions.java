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
}
