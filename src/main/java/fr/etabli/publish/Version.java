package fr.etabli.publish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a publication is called: {@code 2026-11-22.1}. Ordered by time.
 *
 * @param date     the day of its issue, UTC
 * @param sequence counts the publications of that day, from 1
 */
record Version(LocalDate date, int sequence) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([1-9]\\d{0,8})");
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::date).thenComparing(Version::sequence);

    static Optional<Version> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(new Version(LocalDate.parse(form.group(1)), Integer.parseInt(form.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @JsonCreator
    static Version of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("“" + text + "” is no version: one looks like 2026-11-22.1."));
    }

    /** The version that follows this one on that day, or on its own day where the clock has been set back. */
    Version next(LocalDate day) {
        return day.isAfter(date) ? new Version(day, 1) : new Version(date, sequence + 1);
    }

    boolean isEarlierThatDay(Version other) {
        return date.equals(other.date) && sequence < other.sequence;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return date + "." + sequence;
    }
}
