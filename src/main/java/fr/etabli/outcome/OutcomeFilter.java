package fr.etabli.outcome;

import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for. All conditions hold together; within one list any value will do, and an empty list or null
 * is no condition.
 *
 * @param indicators   codes
 * @param subjects     global ids
 * @param sources      slugs
 * @param statedFrom   figures that may have been stated on its first day or later
 * @param statedTo     figures that may have been stated on its last day or earlier
 * @param periodFrom   figures about a time that ends on its first day or later
 * @param periodTo     figures about a time that begins on its last day or earlier
 * @param disputedOnly only figures with a {@code TIMELESS} or {@code SAME_PERIOD} disagreement
 */
public record OutcomeFilter(
        @Nullable List<String> indicators,
        @Nullable List<ClaimKind> kinds,
        @Nullable List<String> subjects,
        @Nullable List<String> sources,
        @Nullable PartialDate statedFrom,
        @Nullable PartialDate statedTo,
        @Nullable PartialDate periodFrom,
        @Nullable PartialDate periodTo,
        boolean disputedOnly) {

    /** Each value counts once, however often it is given. */
    public OutcomeFilter {
        indicators = distinct(indicators);
        kinds = distinct(kinds);
        subjects = distinct(subjects);
        sources = distinct(sources);
    }

    private static <T> @Nullable List<T> distinct(@Nullable List<T> values) {
        return values == null ? null : values.stream().distinct().toList();
    }

    public static OutcomeFilter all() {
        return new OutcomeFilter(null, null, null, null, null, null, null, null, false);
    }

    /** Every figure of one indicator. */
    public static OutcomeFilter of(String indicator) {
        return new OutcomeFilter(List.of(indicator), null, null, null, null, null, null, null, false);
    }
}
