package fr.etabli.outcome;

import fr.etabli.vocabulary.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is indexed: the fields that it is found by, and the entity itself. All days are epoch days.
 *
 * @param subject    global id of what it is about
 * @param statedFrom the first day on which it may have been stated; null where it bears no date
 * @param periodFrom the first day that it is about; null where it states no period
 * @param disputed   whether a figure known to be of the same time, or of none, contradicts it
 * @param newest     what "newest first" goes by, in every document: see {@link #newest(Outcome)}
 */
public record OutcomeDocument(
        String key,
        Outcome entity,
        String indicator,
        ClaimKind kind,
        String subject,
        String source,
        @Nullable Long statedFrom,
        @Nullable Long statedTo,
        @Nullable Long periodFrom,
        @Nullable Long periodTo,
        boolean disputed,
        long newest) {

    /** The first day that a date can mean. */
    private static final LocalDate OLDEST = LocalDate.of(0, 1, 1);

    public static OutcomeDocument of(Outcome outcome) {
        Span stated = outcome.stated();
        Span period = outcome.period();
        return new OutcomeDocument(
                outcome.key(),
                outcome,
                outcome.indicator(),
                outcome.kind(),
                outcome.subjectId(),
                outcome.source(),
                first(stated),
                last(stated),
                first(period),
                last(period),
                outcome.isDisputed(),
                newest(outcome).toEpochDay());
    }

    /**
     * The day from which a figure is known to have been there: the first on which it may have been stated. Where it
     * bears no date, an observation is at least as young as the last stretch that it observes; a plan of 2021 for 2028 is
     * not, and comes last with what states no time at all.
     */
    private static LocalDate newest(Outcome outcome) {
        if (outcome.statedOn() != null) {
            return outcome.statedOn().firstDay();
        }
        PartialDate end = outcome.periodEnd() == null ? outcome.periodStart() : outcome.periodEnd();
        return outcome.kind() == ClaimKind.OBSERVED && end != null ? end.firstDay() : OLDEST;
    }

    private static @Nullable Long first(@Nullable Span span) {
        return span == null ? null : span.first().toEpochDay();
    }

    private static @Nullable Long last(@Nullable Span span) {
        return span == null ? null : span.last().toEpochDay();
    }
}
