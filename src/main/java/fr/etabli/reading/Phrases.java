package fr.etabli.reading;

import fr.etabli.vocabulary.Folding;
import java.util.List;
import java.util.Set;

/** Phrases as they are compared: folded, without the small words that people add, drop and mix up. */
final class Phrases {

    /** Articles and prepositions; no phrase is told from another by them. */
    static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "the", "of", "and", "ou");

    private Phrases() {}

    static List<String> words(String phrase) {
        return Folding.words(Folding.fold(phrase)).stream()
                .map(Phrases::writtenOut)
                .toList();
    }

    /** The words that are not small; all of them where all are. */
    static List<String> telling(String phrase) {
        List<String> words = words(phrase);
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
