package fr.etabli.features;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or an instant of RFC 3339, by UTC.
 *
 * @param first where it begins
 * @param isDay whether it lasts for the day
 */
record Moment(LocalDateTime first, boolean isDay) {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern INSTANT = Pattern.compile("(?<minute>" + DAY + "T\\d{2}:\\d{2})"
            + ":(?<second>\\d{2})(?:(?<fraction>\\.\\d{1,9})\\d*)?(?<offset>Z|[+-]\\d{2}:\\d{2})");

    private static final String LEAP = "60";
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** @throws DateTimeException where it is none */
    static Moment read(String text) {
        return text.matches(DAY)
                ? new Moment(LocalDate.parse(text).atStartOfDay(), true)
                : new Moment(instant(text.toUpperCase(Locale.ROOT)), false);
    }

    /** The last nanosecond of a day; an instant itself. */
    LocalDateTime last() {
        return isDay ? first.plusDays(1).minusNanos(1) : first;
    }

    /** The end of what begins here and lasts so long: from a day on, one day ends with that day. */
    LocalDateTime lasting(Lapse length) {
        LocalDateTime next = length.after(first);
        return isDay && next.isAfter(first) ? next.minusNanos(1) : next;
    }

    /** The beginning of what lasts so long and ends here. */
    LocalDateTime since(Lapse length) {
        LocalDateTime begin = length.before(isDay ? first.plusDays(1) : first);
        return begin.isAfter(last()) ? last() : begin;
    }

    private static LocalDateTime instant(String text) {
        Matcher parts = INSTANT.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("no instant of RFC 3339");
        }
        boolean leap = parts.group("second").equals(LEAP);
        String seconds = leap ? "59.999999999" : parts.group("second") + fraction(parts);
        LocalDateTime utc =
                LocalDateTime.parse(parts.group("minute") + ":" + seconds).minus(offset(parts.group("offset")));
        if (leap && utc.toLocalTime().isBefore(LAST_MINUTE)) {
            throw new DateTimeException("no leap second");
        }
        return utc;
    }

    private static String fraction(Matcher parts) {
        return Objects.requireNonNullElse(parts.group("fraction"), "");
    }

    /** Up to 23:59 either way, which is more than the library takes. */
    private static Duration offset(String text) {
        if (text.equals("Z")) {
            return Duration.ZERO;
        }
        Duration size = Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(text.substring(1)));
        return text.startsWith("-") ? size.negated() : size;
    }
}
