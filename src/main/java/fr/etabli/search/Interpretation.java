package fr.etabli.search;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Trade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was read, and the place that was asked for.
 *
 * @param didYouMean the text as corrected, where it was misspelt
 * @param words      words that were left to match names and descriptions
 */
public record Interpretation(
        @Nullable String didYouMean,
        List<Trade> trades,
        List<QualificationType> qualificationTypes,
        @Nullable Place place,
        List<Region> regions,
        List<Department> departments,
        List<String> words) {

    static Interpretation ofWords(List<String> words) {
        return new Interpretation(null, List.of(), List.of(), null, List.of(), List.of(), words);
    }

    Interpretation at(@Nullable Place asked) {
        return asked == null
                ? this
                : new Interpretation(didYouMean, trades, qualificationTypes, asked, regions, departments, words);
    }
}
