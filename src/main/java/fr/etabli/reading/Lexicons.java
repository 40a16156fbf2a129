package fr.etabli.reading;

import fr.etabli.vocabulary.Generation;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lexicons of the generations in use, each made once. */
final class Lexicons {

    /** The one being served and the one kept. */
    private static final int GENERATIONS_REMEMBERED = 2;

    private final Sources sources;
    private final LexiconFiles files;
    private final Map<Generation, SoftReference<Lexicon>> known = new LinkedHashMap<>(4, 0.75f, true);

    Lexicons(Sources sources, LexiconFiles files) {
        this.sources = sources;
        this.files = files;
    }

    /** Costs a few requests and a second once a generation, and again where memory ran short meanwhile. */
    synchronized Lexicon of(Generation generation) {
        SoftReference<Lexicon> remembered = known.get(generation);
        Lexicon lexicon = remembered == null ? null : remembered.get();
        if (lexicon == null) {
            lexicon = new LexiconBuilder(sources, files).build(generation);
            known.put(generation, new SoftReference<>(lexicon));
            if (known.size() > GENERATIONS_REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return lexicon;
    }
}
