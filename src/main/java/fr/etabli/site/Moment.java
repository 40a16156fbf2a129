package fr.etabli.site;

import fr.etabli.outcome.Outcome;
import fr.etabli.vocabulary.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands in time.
 *
 * @param stated whether that is when it was stated, since what it is about is not known
 */
record Moment(LocalDate from, LocalDate to, boolean stated) {

    /** A month is no wider than the dot that stands for it. */
    private static final int LONG = 45;

    /** The time that a figure is about, else the day on which it was stated; null where neither is known. */
    static @Nullable Moment of(Outcome figure) {
        PartialDate start = figure.periodStart() == null ? figure.periodEnd() : figure.periodStart();
        PartialDate end = figure.periodEnd() == null ? figure.periodStart() : figure.periodEnd();
        if (start != null && end != null) {
            return new Moment(start.firstDay(), end.lastDay(), false);
        }
        PartialDate on = figure.statedOn();
        return on == null ? null : new Moment(on.firstDay(), on.lastDay(), true);
    }

    LocalDate middle() {
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    boolean isLong() {
        return ChronoUnit.DAYS.between(from, to) > LONG;
    }
}
