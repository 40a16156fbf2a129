package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Qualifier;
import fr.etabli.outcome.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts figures of like size into one drawing. */
final class PanelDrawing {

    private static final int MOST_JOINTS = 300;

    /** The width, in pixels, at which dots must not cover each other. */
    private static final double WIDTH = 640;

    private static final int APART = 13;
    private static final int MOST_STEPS = 9;

    private final List<Outcome> figures;
    private final Axes axes;
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
        this.axes = Axes.of(shown, unit);
    }

    /** @param labels what each figure is called, by its key */
    Panel draw(String summary, Map<String, String> labels, Wording wording) {
        figures.forEach(figure -> place(figure, labels.getOrDefault(figure.key(), figure.key())));
        return new Panel(
                summary,
                axes.isFromZero(),
                axes.undated(),
                axes.levels(wording),
                axes.years(),
                joints(),
                List.copyOf(dots));
    }

    private void place(Outcome figure, String label) {
        Moment moment = Moment.of(figure);
        double value = Objects.requireNonNull(figure.value());
        Double most = figure.valueMax();
        double x = axes.across(moment);
        double y = axes.down(value);
        Panel.Dot dot = new Panel.Dot(
                figure.key(),
                Axes.percent(x),
                Axes.pixels(y),
                shift(x, y),
                label,
                moment != null && moment.stated(),
                Disputes.isDisputed(figure),
                isBound(figure.qualifier()) ? figure.qualifier().name() : null,
                most == null ? null : axes.down(value, most),
                moment == null || !moment.isLong() ? null : axes.across(moment.from(), moment.to()));
        dots.add(dot);
        placed.put(figure.key(), dot);
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

    /**
     * Each pair once, where both are drawn at the same time: a line from one time to another would look like a change over
     * time.
     */
    private List<Panel.Joint> joints() {
        return figures.stream()
                .flatMap(figure -> figure.disagreements().stream()
                        .filter(one -> one.basis() == DisagreementBasis.SAME_PERIOD)
                        .filter(one -> figure.key().compareTo(one.outcome()) < 0)
                        .filter(one -> placed.containsKey(one.outcome()))
                        .map(one -> new Panel.Joint(dot(figure.key()), dot(one.outcome()))))
                .filter(Panel.Joint::isUpright)
                .limit(MOST_JOINTS)
                .toList();
    }

    private Panel.Dot dot(String key) {
        return Objects.requireNonNull(placed.get(key), key);
    }

    private static boolean isBound(Qualifier qualifier) {
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST;
    }
}
