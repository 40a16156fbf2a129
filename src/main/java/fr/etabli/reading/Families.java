package fr.etabli.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of one family under one root: {@code soudeur}, {@code soudeuse}, {@code soudure}, {@code souder} and {@code soudage}
 * are all {@code soud}. French makes the names of workers, works and workshops by endings; a stemmer for running text
 * keeps them apart on purpose, and a family looking for a trade does not.
 */
final class Families {

    /** Longest first. */
    private static final List<String> ENDINGS = Stream.of(
                    "icienne", "isterie", "ateur", "atrice", "ation", "icien", "icite", "erie", "euse", "iere", "iste",
                    "ique", "eure", "ante", "ant", "age", "eur", "ier", "ere", "ien", "ure", "er", "ee", "e")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final int SHORTEST_ROOT = 4;

    /** {@code paysage} is no {@code pays}. */
    private static final int SHORTEST_ROOT_OF_AGE = 5;

    private Families() {}

    /** @param words folded, one space between them */
    static String root(String words) {
        return Arrays.stream(words.split(" ")).map(Families::rootOfWord).collect(Collectors.joining());
    }

    private static String rootOfWord(String word) {
        String singular = singular(word);
        for (String ending : ENDINGS) {
            int shortest = ending.equals("age") ? SHORTEST_ROOT_OF_AGE : SHORTEST_ROOT;
            if (singular.endsWith(ending) && singular.length() - ending.length() >= shortest) {
                return singular.substring(0, singular.length() - ending.length());
            }
        }
        return singular;
    }

    private static String singular(String word) {
        return word.length() > SHORTEST_ROOT && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
