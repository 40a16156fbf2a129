package fr.etabli.site;

import fr.etabli.outcome.ClaimKind;
import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Qualifier;
import fr.etabli.outcome.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts figures of like size into one drawing. Whatever is withheld has no value and is not drawn. */
final class PanelDrawing {

    private static final int LEVELS = 5;
    private static final int YEARS = 7;
    private static final int MOST_JOINTS = 300;

    /** Rates that differ by less than so many points should not look as if they were far apart. */
    private static final double NARROWEST = 20;

    /** The width, in pixels, at which dots must not cover each other. */
    private static final double WIDTH = 640;

    private static final int APART = 13;
    private static final int MOST_STEPS = 9;

    private final List<Outcome> figures;
    private final Unit unit;
    private final Scale scale;
    private final @Nullable TimeScale time;
    private final boolean undated;
    private final Map<String, Panel.Dot> placed = new HashMap<>();
    private final List<Panel.Dot> dots = new ArrayList<>();
    private final List<Spot> taken = new ArrayList<>();

    /** Where a dot stands on a page of the width above, in pixels. */
    private record Spot(double x, double y) {

        boolean covers(Spot other) {
            return Math.hypot(other.x - x, other.y - y) < APART - 1;
        }
    }

    /** @param shown figures with a value, one at least */
    PanelDrawing(List<Outcome> shown, Unit unit) {
        this.figures = shown;
        this.unit = unit;
        this.scale = scale(shown, unit);
        List<Moment> moments = shown.stream().flatMap(PanelDrawing::moments).toList();
        this.time = moments.isEmpty() ? null : time(moments);
        this.undated = moments.size() < shown.size();
    }

    /** Those that can be drawn. */
    static List<Outcome> drawable(List<Outcome> stated) {
        return stated.stream().filter(figure -> figure.value() != null).toList();
    }

    /** @param labels what each figure is called, by its key */
    Panel draw(String id, Phrase title, String summary, Map<String, String> labels, Wording wording) {
        figures.forEach(figure -> place(figure, labels.getOrDefault(figure.key(), figure.key())));
        return new Panel(
                id, title, summary, scale.low() == 0, undated, levels(wording), years(), joints(), List.copyOf(dots));
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

    private static Stream<Moment> moments(Outcome figure) {
        return Stream.ofNullable(Moment.of(figure));
    }

    private void place(Outcome figure, String label) {
        Moment moment = Moment.of(figure);
        double x = moment == null ? Panel.UNDATED : across(moment.middle());
        double y = down(Objects.requireNonNull(figure.value()));
        Double most = figure.valueMax();
        Panel.Dot dot = new Panel.Dot(
                figure.key(),
                percent(x),
                pixels(y),
                shift(x, y),
                label,
                figure.kind() != ClaimKind.OBSERVED,
                moment != null && moment.stated(),
                isDisputed(figure),
                isBound(figure.qualifier()) ? figure.qualifier().name() : null,
                most == null ? null : new Panel.Reach(pixels(y), pixels(down(most))),
                moment == null || !moment.isLong() ? null : period(moment));
        dots.add(dot);
        placed.put(figure.key(), dot);
    }

    private Panel.Reach period(Moment moment) {
        double from = Math.max(across(moment.from()), Panel.LEFT);
        double to = Math.min(across(moment.to()), undated ? Panel.LAST_DATED : Panel.RIGHT);
        return new Panel.Reach(percent(from), percent(to));
    }

    /** Right, left, further right, further left, until nothing is covered. */
    private int shift(double x, double y) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int aside = (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * APART;
            Spot spot = new Spot(x * WIDTH / 100 + aside, y);
            if (taken.stream().noneMatch(spot::covers)) {
                taken.add(spot);
                return aside;
            }
        }
        taken.add(new Spot(x * WIDTH / 100, y));
        return 0;
    }

    private List<Panel.Tick> levels(Wording wording) {
        return scale.ticks().stream()
                .map(level -> new Panel.Tick(wording.level(level, unit), pixels(down(level))))
                .toList();
    }

    private List<Panel.Tick> years() {
        return time == null
                ? List.of()
                : time.years().stream()
                        .map(year -> new Panel.Tick(String.valueOf(year), percent(across(LocalDate.of(year, 1, 1)))))
                        .toList();
    }

    /** Each pair once, where both are drawn. */
    private List<Panel.Joint> joints() {
        return figures.stream()
                .flatMap(figure -> figure.disagreements().stream()
                        .filter(one ->
                                isContradiction(one.basis()) && figure.key().compareTo(one.outcome()) < 0)
                        .filter(one -> placed.containsKey(one.outcome()))
                        .map(one -> new Panel.Joint(dot(figure.key()), dot(one.outcome()))))
                .limit(MOST_JOINTS)
                .toList();
    }

    private Panel.Dot dot(String key) {
        return Objects.requireNonNull(placed.get(key), key);
    }

    static boolean isDisputed(Outcome figure) {
        return figure.disagreements().stream().anyMatch(one -> isContradiction(one.basis()));
    }

    /** Within the same year figures may differ and both be right. */
    static boolean isContradiction(DisagreementBasis basis) {
        return basis != DisagreementBasis.SAME_YEAR;
    }

    private static boolean isBound(Qualifier qualifier) {
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST;
    }

    private double across(LocalDate day) {
        return Panel.across(Objects.requireNonNull(time).share(day), undated);
    }

    private double down(double value) {
        return Panel.down(scale.share(value));
    }

    private static String percent(double number) {
        return pixels(number) + "%";
    }

    private static String pixels(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
