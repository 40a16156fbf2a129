package fr.etabli.reading;

import fr.etabli.vocabulary.Generation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lexicons of the generations in use, each made once. */
final class Lexicons {

    /** The one being served and the one kept. */
    private static final int GENERATIONS_REMEMBERED = 2;

    private final Sources sources;
    private final LexiconFiles files;
    private final Map<Generation, Lexicon> known = new LinkedHashMap<>(4, 0.75f, true);

    Lexicons(Sources sources, LexiconFiles files) {
        this.sources = sources;
        this.files = files;
    }

    /** Costs a few requests and a second once a generation. */
    synchronized Lexicon of(Generation generation) {
        Lexicon lexicon = known.get(generation);
        if (lexicon == null) {
            lexicon = new LexiconBuilder(sources, files).build(generation);
            known.put(generation, lexicon);
            if (known.size() > GENERATIONS_REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return lexicon;
    }
}
