package fr.etabli.search;

import fr.etabli.vocabulary.Folding;
import java.util.List;

/** How well letters typed so far fit a name. */
enum Likeness {
    NONE,
    /** With one error from the fourth letter of a word on, with two from the sixth. */
    WITH_ERRORS,
    /** Every word typed begins a word of the name. */
    WORD_BEGINNINGS,
    /** The name begins with what was typed. */
    BEGINNING,
    WHOLE;

    private static final int LETTERS_FOR_ONE_ERROR = 4;
    private static final int LETTERS_FOR_TWO_ERRORS = 6;

    /** @param typed folded */
    static Likeness of(String typed, String name) {
        String folded = Folding.fold(name);
        if (typed.isEmpty()) {
            return NONE;
        }
        if (folded.equals(typed)) {
            return WHOLE;
        }
        if (folded.startsWith(typed)) {
            return BEGINNING;
        }
        List<String> words = Folding.words(folded);
        List<String> begun = Folding.words(typed);
        if (begun.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)))) {
            return WORD_BEGINNINGS;
        }
        return begun.stream().allMatch(beginning -> words.stream().anyMatch(word -> resembles(beginning, word)))
                ? WITH_ERRORS
                : NONE;
    }

    private static boolean resembles(String typed, String word) {
        int allowed = typed.length() >= LETTERS_FOR_TWO_ERRORS ? 2 : typed.length() >= LETTERS_FOR_ONE_ERROR ? 1 : 0;
        return word.startsWith(typed)
                || (allowed > 0 && typed.charAt(0) == word.charAt(0) && errors(typed, word) <= allowed);
    }

    /** The fewest letters to insert, drop, change or swap so that the typed letters begin the word. */
    static int errors(String typed, String word) {
        int[][] cost = new int[typed.length() + 1][word.length() + 1];
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, typed, word, i, j);
                fewest = i == typed.length() ? Math.min(fewest, cost[i][j]) : fewest;
            }
        }
        return fewest;
    }

    private static int cheapest(int[][] cost, String typed, String word, int i, int j) {
        int change = cost[i - 1][j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
