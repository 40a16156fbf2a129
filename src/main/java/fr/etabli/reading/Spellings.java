package fr.etabli.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        if (most == 0 || typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        List<Match> found = new ArrayList<>(withSameFirstLetter(typed, most));
        otherFirstLetters(typed)
                .filter(word -> word.charAt(0) != typed.charAt(0))
                .filter(word -> Arrays.binarySearch(words, word) >= 0)
                .distinct()
                .forEach(word -> found.add(new Match(word, 1)));
        found.sort(Comparator.comparing(Match::word));
        return found;
    }

    private List<Match> withSameFirstLetter(String typed, int most) {
        List<Match> found = new ArrayList<>();
        int[][] rows = new int[LONGEST + 1][typed.length() + 1];
        for (int column = 0; column <= typed.length(); column++) {
            rows[0][column] = column;
        }
        String before = "";
        int settled = 0;
        int at = Arrays.binarySearch(words, typed.substring(0, 1));
        at = at < 0 ? -at - 1 : at;
        while (at < words.length && words[at].charAt(0) == typed.charAt(0)) {
            String word = words[at];
            settled = fill(rows, word, typed, Math.min(common(before, word), settled), most);
            before = word;
            if (settled < word.length()) {
                at = after(at, word, settled);
                continue;
            }
            int errors = rows[word.length()][typed.length()];
            if (errors > 0 && errors <= most) {
                found.add(new Match(word, errors));
            }
            at++;
        }
        return found;
    }

    /** Every way in which the first letter alone may be wrong: too many, swapped, missing or another. */
    private static Stream<String> otherFirstLetters(String typed) {
        String rest = typed.substring(1);
        Stream<String> dropped = rest.isEmpty() ? Stream.of() : Stream.of(rest);
        Stream<String> swapped =
                rest.isEmpty() ? Stream.of() : Stream.of(rest.substring(0, 1) + typed.charAt(0) + rest.substring(1));
        Stream<String> others = IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .flatMap(letter -> Stream.of(letter + typed, letter + rest));
        return Stream.of(dropped, swapped, others).flatMap(words -> words);
    }

    /** Where the words end that begin with so many letters of this one: none of them can come near. */
    private int after(int at, String word, int letters) {
        String beginning = word.substring(0, letters);
        int low = at;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].startsWith(beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
