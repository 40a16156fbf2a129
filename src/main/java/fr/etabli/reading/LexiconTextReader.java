package fr.etabli.reading;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.stream.Stream;

/** Reads texts by the lexicon of their generation. */
final class LexiconTextReader implements TextReader {

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_JOINED = 2 * SHORTEST_PART;

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
        Lexicon lexicon = lexicons.of(generation);
        List<TypedWord> parted =
                words.stream().flatMap(word -> parted(word, lexicon)).toList();
        List<Segment> segments = new Segmentation(lexicon, readable, parted).best();
        return new Interpreter(generation, sources, readable, parted, segments).interpretation();
    }

    /** {@code soudeurnantes}: what is no word but is made of two that act. */
    private static Stream<TypedWord> parted(TypedWord word, Lexicon lexicon) {
        String joined = word.folded();
        if (joined.length() < SHORTEST_JOINED || word.to() - word.from() != joined.length() || lexicon.knows(joined)) {
            return Stream.of(word);
        }
        for (int at = joined.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            if (lexicon.acts(joined.substring(0, at)) && lexicon.acts(joined.substring(at))) {
                int middle = word.from() + at;
                return Stream.of(
                        new TypedWord(word.from(), middle, joined.substring(0, at)),
                        new TypedWord(middle, word.to(), joined.substring(at)));
            }
        }
        return Stream.of(word);
    }
}
