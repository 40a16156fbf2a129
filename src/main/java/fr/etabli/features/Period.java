package fr.etabli.features;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instant, or a time from one to another; by UTC.
 *
 * @param start null where it is open
 * @param end   null where it is open
 */
record Period(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {

    /** What a good value of {@code datetime} looks like. */
    static final String FORM =
            "a day such as 2018-09-01, an instant such as 2018-09-01T08:00:00Z, or an interval such as"
                    + " 2018-09-01/2019-08-31, 2018-09-01/.., ../2019-08-31, 2018-09-01/P1Y or P1Y/2019-08-31";

    private static final String OPEN = "..";

    /**
     * @return nothing where this is neither an instant nor an interval, of times of RFC 3339 and lengths of ISO 8601
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where it ends before it begins
     */
    static Optional<Period> read(String text) {
        String[] ends = text.split("/", -1);
        try {
            return switch (ends.length) {
                case 1 -> Optional.of(at(Moment.read(text)));
                case 2 -> text.length() == 1 ? Optional.empty() : Optional.of(of(ends[0], ends[1]));
                default -> Optional.empty();
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The first day; null where it is open. */
    @Nullable
    LocalDate firstDay() {
        return start == null ? null : start.toLocalDate();
    }

    /** The last day; null where it is open. */
    @Nullable
    LocalDate lastDay() {
        return end == null ? null : end.toLocalDate();
    }

    private static Period at(Moment moment) {
        return new Period(moment.first(), moment.last());
    }

    private static Period of(String from, String to) {
        if (Lapse.is(to)) {
            Moment begin = Moment.read(from);
            return new Period(begin.first(), begin.lasting(Lapse.read(to)));
        }
        if (Lapse.is(from)) {
            Moment end = Moment.read(to);
            return new Period(end.since(Lapse.read(from)), end.last());
        }
        return between(from, to);
    }

    private static Period between(String from, String to) {
        LocalDateTime start = isOpen(from) ? null : Moment.read(from).first();
        LocalDateTime end = isOpen(to) ? null : Moment.read(to).last();
        if (start != null && end != null && start.isAfter(end)) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "The parameter `datetime` ends, “" + to + "”, before it begins, “" + from + "”. Write " + FORM
                            + ".");
        }
        return new Period(start, end);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }
}
