package fr.etabli.site;

import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where values and days lie in a drawing.
 *
 * @param time    null where no figure bears a date
 * @param undated whether there is a place for figures of which no date is known
 */
record Axes(Unit unit, Scale scale, @Nullable TimeScale time, boolean undated) {

    private static final int LEVELS = 5;
    private static final int YEARS = 7;

    /** Rates that differ by less than so many points should not look as if they were far apart. */
    private static final double NARROWEST = 20;

    /** @param shown figures with a value, one at least */
    static Axes of(List<Outcome> shown, Unit unit) {
        List<Moment> moments =
                shown.stream().flatMap(one -> Stream.ofNullable(Moment.of(one))).toList();
        return new Axes(
                unit, scale(shown, unit), moments.isEmpty() ? null : time(moments), moments.size() < shown.size());
    }

    private static Scale scale(List<Outcome> shown, Unit unit) {
        double least = values(shown).min().orElse(0);
        double most = values(shown).max().orElse(1);
        double from = unit == Unit.PERCENT ? Math.min(least, Math.max(0, most - NARROWEST)) : least;
        return Scale.of(from, most, LEVELS, unit != Unit.PERCENT && unit != Unit.FACTOR);
    }

    private static DoubleStream values(List<Outcome> shown) {
        return shown.stream()
                .flatMap(figure -> Stream.of(figure.value(), figure.valueMax()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    private static TimeScale time(List<Moment> moments) {
        LocalDate first =
                moments.stream().map(Moment::middle).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                moments.stream().map(Moment::middle).max(LocalDate::compareTo).orElseThrow();
        return TimeScale.of(first, last, YEARS);
    }

    boolean isFromZero() {
        return scale.low() == 0;
    }

    /** In hundredths of the width; null is no date. */
    double across(@Nullable Moment moment) {
        return moment == null ? Panel.UNDATED : across(moment.middle());
    }

    private double across(LocalDate day) {
        return Panel.across(Objects.requireNonNull(time).share(day), undated);
    }

    /** In pixels. */
    double down(double value) {
        return Panel.down(scale.share(value));
    }

    /** From the first to the last day, within the drawing. */
    Panel.Reach across(LocalDate from, LocalDate to) {
        double last = undated ? Panel.LAST_DATED : Panel.RIGHT;
        return new Panel.Reach(percent(Math.max(across(from), Panel.LEFT)), percent(Math.min(across(to), last)));
    }

    Panel.Reach down(double least, double most) {
        return new Panel.Reach(pixels(down(least)), pixels(down(most)));
    }

    List<Panel.Tick> levels(Wording wording) {
        return scale.ticks().stream()
                .map(level -> new Panel.Tick(wording.level(level, unit), pixels(down(level))))
                .toList();
    }

    List<Panel.Tick> years() {
        return time == null
                ? List.of()
                : time.years().stream()
                        .map(year -> new Panel.Tick(String.valueOf(year), percent(across(LocalDate.of(year, 1, 1)))))
                        .toList();
    }

    static String percent(double number) {
        return pixels(number) + "%";
    }

    static String pixels(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
