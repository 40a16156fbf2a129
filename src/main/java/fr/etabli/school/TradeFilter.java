package fr.etabli.school;

import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Folding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which trades. All conditions hold together; within one list any value will do.
 *
 * @param text       words as a person types them
 * @param sectors    codes
 * @param regions    INSEE codes: trades that an open school of these regions teaches
 * @param taughtOnly only trades that some open school teaches
 */
record TradeFilter(
        @Nullable String text, @Nullable List<String> sectors, @Nullable List<String> regions, boolean taughtOnly) {

    /** Words that say nothing about a trade. */
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "pour",
            "sur", "un", "une");

    /** Whether each word of the text begins a word of the trade's names or synonyms, or is the plural of one. */
    boolean speaksOf(Trade trade) {
        if (text == null) {
            return true;
        }
        List<String> own = Stream.concat(
                        Stream.of(trade.name(), trade.nameEn() == null ? "" : trade.nameEn()),
                        trade.synonyms().stream())
                .flatMap(words -> Folding.words(Folding.fold(words)).stream())
                .toList();
        return Folding.words(Folding.fold(text)).stream()
                .filter(word -> !SMALL.contains(word))
                .allMatch(word -> own.stream().anyMatch(one -> means(one, word)));
    }

    private static boolean means(String own, String typed) {
        return own.startsWith(typed) || singular(own).equals(singular(typed));
    }

    private static String singular(String word) {
        return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
    }
}
