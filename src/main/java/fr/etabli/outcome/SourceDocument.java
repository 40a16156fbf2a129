package fr.etabli.outcome;

import fr.etabli.vocabulary.Folding;

/**
 * A source as it is indexed.
 *
 * @param titleSort the words of its title, without the signs that some begin with, as far as the index orders by them
 */
public record SourceDocument(String key, Source entity, String titleSort) {

    /** {@code ignore_above} of the field: a longer title would be left out of the order. */
    private static final int LONGEST = 512;

    public static SourceDocument of(Source source) {
        String words = Folding.fold(source.title());
        return new SourceDocument(source.slug(), source, words.substring(0, Math.min(LONGEST, words.length())));
    }
}
