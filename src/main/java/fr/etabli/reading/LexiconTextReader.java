package fr.etabli.reading;

import fr.etabli.vocabulary.Generation;
import java.util.List;

/** Reads texts by the lexicon of their generation. */
final class LexiconTextReader implements TextReader {

    private final Lexicons lexicons;
    private final Sources sources;

    LexiconTextReader(Lexicons lexicons, Sources sources) {
        this.lexicons = lexicons;
        this.sources = sources;
    }

    @Override
    public Interpretation read(Generation generation, String text) {
        String readable = TypedWord.readable(text);
        List<TypedWord> words = TypedWord.of(readable);
        if (words.isEmpty()) {
            return Interpretation.NOTHING;
        }
        List<Segment> segments = new Segmentation(lexicons.of(generation), readable, words).best();
        return new Interpreter(generation, sources, readable, words, segments).interpretation();
    }
}
