package fr.etabli.features;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time of ISO 8601: {@code P1Y6M}, {@code P2W}, {@code PT12H}. */
record Lapse(Period calendar, Duration clock) {

    private static final String NUMBER = "\\d{1,6}";
    private static final Pattern FORM = Pattern.compile(
            "P(?<calendar>(?:@Y)?(?:@M)?(?:@W)?(?:@D)?)(?:T(?<clock>(?:@H)?(?:@M)?(?:@(?:\\.\\d{1,9})?S)?))?"
                    .replace("@", NUMBER));

    /** Whether it is meant for one: no time begins with this letter. */
    static boolean is(String text) {
        return text.startsWith("P") || text.startsWith("p");
    }

    /** @throws DateTimeException where it is none */
    static Lapse read(String text) {
        Matcher parts = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new DateTimeException("no length of ISO 8601");
        }
        boolean byClock = parts.start("clock") >= 0;
        boolean byCalendar = !parts.group("calendar").isEmpty() || !byClock;
        return new Lapse(
                byCalendar ? Period.parse("P" + parts.group("calendar")) : Period.ZERO,
                byClock ? Duration.parse("PT" + parts.group("clock")) : Duration.ZERO);
    }

    LocalDateTime after(LocalDateTime moment) {
        return moment.plus(calendar).plus(clock);
    }

    LocalDateTime before(LocalDateTime moment) {
        return moment.minus(calendar).minus(clock);
    }
}
