package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves every word to match the fields of schools. */
final class PlainTextReader implements TextReader {

    /** Nobody types more and means it; a longer text could only cost. */
    static final int MOST_WORDS = 32;

    private static final int LONGEST_WORD = 50;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");
    private static final Pattern OUTER_MARKS = Pattern.compile("^['’-]+|['’-]+$");

    @Override
    public Interpretation read(Generation generation, String text) {
        return Interpretation.ofWords(words(text));
    }

    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(word -> OUTER_MARKS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .toList();
    }
}
