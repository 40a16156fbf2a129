package fr.etabli.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How French words sound, near enough to tell that {@code Clermon Feran} is Clermont-Ferrand: who writes by ear makes more
 * errors than who mistypes, and other ones.
 */
final class Sounds {

    private record Law(Pattern letters, String sound) {}

    /** In this order. */
    private static final List<Law> LAWS = List.of(
            law("(.)\\1+", "$1"),
            law("eau|au", "o"),
            law("ph", "f"),
            law("qu|q|ck|k", "c"),
            law("sc(?=[ei])|c(?=[eiy])|z", "s"),
            law("ge(?=[ao])|j", "g"),
            law("(?<!c)h", ""),
            law("y", "i"),
            law("w", "v"),
            law("(?:ain|ein|in|aim|im)(?![aeioun])", "1"),
            law("(?:an|en|am|em)(?![aeioun])", "2"),
            law("(?:on|om)(?![aeioun])", "3"),
            law("ai|ei|oe", "e"),
            law("(?<=..)(?:es|ent|e|s|t|d|x|p)$", ""),
            law("(?<=..)[tdsx]$", ""),
            law("(.)\\1+", "$1"));

    private final Map<String, String> known = new HashMap<>();

    /** @param words folded, one space between them */
    static String of(String words) {
        return new Sounds().remembered(words);
    }

    /** The same, with the sounds of words kept: names share most of theirs. */
    String remembered(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> known.computeIfAbsent(word, Sounds::ofWord))
                .collect(Collectors.joining());
    }

    private static String ofWord(String word) {
        String sound = word;
        for (Law law : LAWS) {
            sound = law.letters().matcher(sound).replaceAll(law.sound());
        }
        return sound;
    }

    private static Law law(String letters, String sound) {
        return new Law(Pattern.compile(letters), sound);
    }
}
