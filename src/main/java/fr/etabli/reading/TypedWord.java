package fr.etabli.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param from   where it begins in the text
 * @param to     where it ends
 * @param folded as it is compared
 */
record TypedWord(int from, int to, String folded) {

    /** Nobody types more and means it; a longer text could only cost. */
    static final int MOST_WORDS = 32;

    private static final int LONGEST_WORD = 50;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** As much of a text as is read, with its letters and accents joined. */
    static String readable(String text) {
        String composed = Normalizer.normalize(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text, Normalizer.Form.NFC);
        return composed;
    }

    /** @param text readable */
    static List<TypedWord> of(String text) {
        List<TypedWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < MOST_WORDS && matcher.find()) {
            String raw = matcher.group();
            String shortened = raw.length() > LONGEST_WORD ? raw.substring(0, LONGEST_WORD) : raw;
            for (String folded : Phrases.words(shortened)) {
                words.add(new TypedWord(matcher.start(), matcher.end(), folded));
            }
        }
        return words;
    }

    boolean isSmall() {
        return Phrases.SMALL.contains(folded);
    }

    boolean isNumber() {
        return folded.chars().allMatch(Character::isDigit);
    }
}
