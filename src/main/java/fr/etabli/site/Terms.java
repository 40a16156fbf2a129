package fr.etabli.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Abbreviations that texts of the data use and not every family knows. */
final class Terms {

    private static final List<String> EXPLAINED = List.of("AMI", "UIMM");

    private Terms() {}

    /** What those mean that stand in one of the texts. */
    static List<String> in(Wording wording, @Nullable String... texts) {
        return EXPLAINED.stream()
                .filter(term -> Arrays.stream(texts).anyMatch(text -> isIn(text, term)))
                .map(term -> wording.text("term." + term))
                .toList();
    }

    private static boolean isIn(@Nullable String text, String term) {
        return text != null
                && Pattern.compile("\\b" + term + "\\b").matcher(text).find();
    }
}
