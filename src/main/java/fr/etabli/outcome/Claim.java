package fr.etabli.outcome;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says, as far as others can contradict it.
 *
 * @param key  the figure's
 * @param time what it is about: its period, or else the days on which it may have been stated; null where it has neither
 */
record Claim(String key, Range range, @Nullable Span time) {

    /** Where claims meet that can contradict one another. */
    record Meeting(DisagreementBasis basis, Object time) {}

    /** What the figure claims; nothing where it cannot be compared or is withheld. */
    static Stream<Claim> of(Outcome outcome) {
        Double value = outcome.value();
        if (!outcome.comparable() || value == null) {
            return Stream.empty();
        }
        Double valueMax = outcome.valueMax();
        Span period = outcome.period();
        return Stream.of(new Claim(
                outcome.key(),
                Range.of(value, valueMax == null ? value : valueMax, outcome.qualifier()),
                period == null ? outcome.stated() : period));
    }

    /** The strongest first. */
    List<Meeting> meetings(Unit unit) {
        if (unit == Unit.YEAR) {
            return List.of(new Meeting(DisagreementBasis.TIMELESS, "always"));
        }
        if (time == null) {
            return List.of();
        }
        YearMonth month = time.month();
        Meeting samePeriod = new Meeting(DisagreementBasis.SAME_PERIOD, month == null ? time : month);
        Stream<Meeting> sameYears = IntStream.rangeClosed(
                        time.first().getYear(), time.last().getYear())
                .mapToObj(year -> new Meeting(DisagreementBasis.SAME_YEAR, year));
        return Stream.concat(Stream.of(samePeriod), sameYears).toList();
    }
}
