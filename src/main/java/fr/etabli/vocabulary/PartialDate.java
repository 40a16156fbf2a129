package fr.etabli.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, month or day as precisely as a source states it: {@code 2018}, {@code 2021-07}, {@code 2021-05-06}
 * (EDTF level 0). Ordered by first day, then the more precise first.
 *
 * @param text     the date as it was written
 * @param firstDay the first day that it may mean
 * @param lastDay  the last day that it may mean
 */
public record PartialDate(@JsonValue String text, LocalDate firstDay, LocalDate lastDay)
        implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::firstDay).thenComparing(PartialDate::lastDay);

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where the text is no such date */
    @JsonCreator
    public static PartialDate of(String text) {
        return parse(text)
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.BAD_ARGUMENT,
                        "“" + text + "” is no date: write a year, month or day, such as 2018, 2021-07 or 2021-05-06."));
    }

    /** The date written there, or nothing where the text is no year, month or day that exists. */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(parsed(text, Integer.parseInt(form.group(1)), form.group(2), form.group(3)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static PartialDate parsed(String text, int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return new PartialDate(
                    text, LocalDate.of(year, 1, 1), Year.of(year).atMonth(12).atEndOfMonth());
        }
        YearMonth yearMonth = YearMonth.of(year, Integer.parseInt(month));
        if (day == null) {
            return new PartialDate(text, yearMonth.atDay(1), yearMonth.atEndOfMonth());
        }
        LocalDate only = yearMonth.atDay(Integer.parseInt(day));
        return new PartialDate(text, only, only);
    }

    public int year() {
        return firstDay.getYear();
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
