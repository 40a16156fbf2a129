package fr.etabli.reading;

import fr.etabli.vocabulary.Folding;
import java.util.List;
import java.util.Set;

/** Phrases as they are compared: folded, without the small words that people add, drop and mix up. */
final class Phrases {

    static final Set<String> SMALL = Folding.SMALL;

    private Phrases() {}

    static List<String> words(String phrase) {
        return Folding.words(Folding.fold(phrase)).stream()
                .map(Phrases::writtenOut)
                .toList();
    }

    /** The words that are not small; all of them where all are. */
    static List<String> telling(String phrase) {
        return telling(words(phrase));
    }

    static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !SMALL.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static String writtenOut(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "sts" -> "saints";
            case "stes" -> "saintes";
            default -> word;
        };
    }
}
