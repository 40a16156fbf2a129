package fr.etabli.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds which of many words were meant by a misspelt one: those within a few letters inserted, dropped, changed or swapped.
 * The words are kept sorted, and what two neighbours have in common is compared once, so that looking through forty
 * thousand costs a fraction of a millisecond.
 */
final class Spellings {

    /** A word at a distance, in errors. */
    record Match(String word, int errors) {}

    private static final int LONGEST = 60;

    private final String[] words;

    Spellings(Collection<String> words) {
        this.words = words.stream()
                .distinct()
                .filter(word -> word.length() <= LONGEST)
                .sorted()
                .toArray(String[]::new);
    }

    /** From the fourth letter on one error is forgiven, from the sixth two. */
    static int forgiven(int letters) {
        return letters < 4 ? 0 : letters < 6 ? 1 : 2;
    }

    /** All within so many errors; with more than one of them only those that begin with the same letter. */
    List<Match> near(String typed, int most) {
        List<Match> found = new ArrayList<>();
        if (most == 0 || typed.isEmpty() || typed.length() > LONGEST) {
            return found;
        }
        int[][] rows = new int[LONGEST + 1][typed.length() + 1];
        for (int column = 0; column <= typed.length(); column++) {
            rows[0][column] = column;
        }
        String before = "";
        int settled = 0;
        int hopeless = Integer.MAX_VALUE;
        for (String word : words) {
            int common = common(before, word);
            before = word;
            if (common >= hopeless) {
                continue;
            }
            hopeless = Integer.MAX_VALUE;
            int from = Math.min(common, settled);
            settled = fill(rows, word, typed, from, most);
            if (settled < word.length()) {
                hopeless = settled;
                continue;
            }
            int errors = rows[word.length()][typed.length()];
            if (errors > 0 && errors <= most && (errors == 1 || word.charAt(0) == typed.charAt(0))) {
                found.add(new Match(word, errors));
            }
        }
        return found;
    }

    /** The fewest letters to insert, drop, change or swap that turn one word into another. */
    static int errors(String word, String typed) {
        int[][] rows = new int[word.length() + 1][typed.length() + 1];
        for (int column = 0; column <= typed.length(); column++) {
            rows[0][column] = column;
        }
        var unused = fill(rows, word, typed, 0, Integer.MAX_VALUE);
        return rows[word.length()][typed.length()];
    }

    /** Fills the rows after {@code from}; ends early at the row from which no word can come near any more, which it tells. */
    private static int fill(int[][] rows, String word, String typed, int from, int most) {
        for (int row = from + 1; row <= word.length(); row++) {
            int least = row(rows, word, typed, row);
            if (least > most) {
                return row;
            }
        }
        return word.length();
    }

    private static int row(int[][] rows, String word, String typed, int row) {
        rows[row][0] = row;
        int least = row;
        for (int column = 1; column <= typed.length(); column++) {
            boolean same = word.charAt(row - 1) == typed.charAt(column - 1);
            int cost = Math.min(
                    rows[row - 1][column - 1] + (same ? 0 : 1),
                    Math.min(rows[row - 1][column], rows[row][column - 1]) + 1);
            if (row > 1
                    && column > 1
                    && word.charAt(row - 1) == typed.charAt(column - 2)
                    && word.charAt(row - 2) == typed.charAt(column - 1)) {
                cost = Math.min(cost, rows[row - 2][column - 2] + 1);
            }
            rows[row][column] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
