package fr.etabli.outcome;

import fr.etabli.vocabulary.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included. */
record Span(LocalDate first, LocalDate last) {

    /** From the first day that the start may mean to the last one that the end may mean; one may stand for both. */
    static @Nullable Span of(@Nullable PartialDate start, @Nullable PartialDate end) {
        PartialDate from = start == null ? end : start;
        PartialDate to = end == null ? start : end;
        return from == null || to == null ? null : new Span(from.firstDay(), to.lastDay());
    }

    /** Whether two may share a day; what is not known may be any. */
    static boolean mayMeet(@Nullable Span one, @Nullable Span other) {
        return one == null || other == null || (!one.first.isAfter(other.last) && !other.first.isAfter(one.last));
    }

    /** The month that it lies in; null where it lies in several. */
    @Nullable
    YearMonth month() {
        YearMonth month = YearMonth.from(first);
        return month.equals(YearMonth.from(last)) ? month : null;
    }
}
