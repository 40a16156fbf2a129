package fr.etabli.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** French text without what people leave out or mistake when they type: case, accents, ligatures, punctuation. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("[-'\u2019\u2018\u02bc/(),.\u2013\u2014\\s]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** Folded as the index folds what it sorts by name: {@code "L'Île-d'Œléron"} becomes {@code "l ile d oeleron"}. */
    public static String folded(String text) {
        String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return MARKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded words of a text, in their order. */
    public static List<String> of(String text) {
        return Arrays.stream(folded(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
