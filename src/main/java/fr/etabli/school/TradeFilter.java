package fr.etabli.school;

import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Words;
import java.util.List;
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

    /** Shorter words, such as “du” and “l'”, say nothing about a trade. */
    private static final int SHORTEST_TELLING_WORD = 3;

    /** Whether each telling word of the text begins a word of the trade's names or synonyms. */
    boolean speaksOf(Trade trade) {
        if (text == null) {
            return true;
        }
        List<String> own = Stream.concat(
                        Stream.of(trade.name(), trade.nameEn() == null ? "" : trade.nameEn()),
                        trade.synonyms().stream())
                .flatMap(words -> Words.of(words).stream())
                .toList();
        return telling(Words.of(text)).stream()
                .allMatch(word -> own.stream().anyMatch(one -> one.startsWith(singular(word))));
    }

    private static List<String> telling(List<String> words) {
        List<String> longer = words.stream()
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
                .toList();
        return longer.isEmpty() ? words : longer;
    }

    private static String singular(String word) {
        return word.length() > SHORTEST_TELLING_WORD && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
