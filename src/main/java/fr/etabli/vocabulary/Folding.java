package fr.etabli.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as people compare it: without case, accents, ligatures and marks; as the index's {@code folded} normalizer does. */
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Articles and prepositions; no name is told from another by them. */
    public static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "the", "of", "and", "ou");

    private Folding() {}

    /** Words of lower-case letters and digits, one space between them: {@code L'Haÿ-les-Roses} is {@code l hay les roses}. */
    public static String fold(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return MARKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a folded text. */
    public static List<String> words(String folded) {
        return Arrays.stream(folded.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
