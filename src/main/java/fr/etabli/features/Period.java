package fr.etabli.features;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instant, or a time from one to another.
 *
 * @param start null where it is open
 * @param end   null where it is open
 */
record Period(@Nullable Instant start, @Nullable Instant end) {

    /** What a good value of {@code datetime} looks like. */
    static final String FORM =
            "a day such as 2018-09-01, an instant such as 2018-09-01T08:00:00Z, or an interval such as"
                    + " 2018-09-01/2019-08-31, 2018-09-01/.. or ../2019-08-31";

    private static final String OPEN = "..";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String INSTANT = DAY + "T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})";

    /**
     * @return nothing where this is neither an instant nor an interval of RFC 3339
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where it ends before it begins
     */
    static Optional<Period> read(String text) {
        String[] ends = text.split("/", -1);
        try {
            return switch (ends.length) {
                case 1 -> Optional.of(new Period(first(text), last(text)));
                case 2 -> text.length() == 1 ? Optional.empty() : Optional.of(between(ends[0], ends[1]));
                default -> Optional.empty();
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The first day, by UTC; null where it is open. */
    @Nullable
    LocalDate firstDay() {
        return start == null ? null : LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** The last day, by UTC; null where it is open. */
    @Nullable
    LocalDate lastDay() {
        return end == null ? null : LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    private static Period between(String from, String to) {
        Instant start = isOpen(from) ? null : first(from);
        Instant end = isOpen(to) ? null : last(to);
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

    private static Instant first(String text) {
        return text.matches(DAY) ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC) : instant(text);
    }

    private static Instant last(String text) {
        return text.matches(DAY)
                ? LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
                : instant(text);
    }

    private static Instant instant(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.matches(INSTANT)) {
            throw new DateTimeException("no instant of RFC 3339");
        }
        return OffsetDateTime.parse(upper).toInstant();
    }
}
