package fr.etabli.site;

import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes charts of figures that are at hand; asks for nothing. */
@Component
class Charts {

    private static final int MOST_PANELS = 6;
    private static final int MOST_CLASHES = 12;
    private static final int MOST_LISTED = 12;

    private final Wording wording;

    Charts(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param stated of one indicator
     * @param claims the same in words, in the same order
     */
    Chart of(Indicator indicator, List<Outcome> stated, List<Claim> claims) {
        Map<String, Claim> words = claims.stream().collect(Collectors.toMap(Claim::key, Function.identity()));
        List<Chart.Part> parts = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        for (ChartGroup group : ChartGroup.of(stated)) {
            Panel panel = panels.size() < MOST_PANELS && group.isOverTime(indicator.unit())
                    ? panel(indicator, group.observed(), words)
                    : null;
            Stream.ofNullable(panel).forEach(panels::add);
            parts.add(part("graphique-" + (parts.size() + 1), group, panel, words));
        }
        List<Chart.Clash> clashes = Disputes.clashes(stated, words);
        return new Chart(
                parts,
                marks(panels),
                clashes.stream().limit(MOST_CLASHES).toList(),
                Math.max(0, clashes.size() - MOST_CLASHES));
    }

    private Chart.Part part(String id, ChartGroup group, @Nullable Panel panel, Map<String, Claim> words) {
        List<Outcome> rest = panel == null ? group.observed() : List.of();
        return new Chart.Part(
                id,
                title(group, words),
                group.isMixed(),
                panel,
                claims(rest.stream().limit(MOST_LISTED).toList(), words),
                Math.max(0, rest.size() - MOST_LISTED),
                claims(group.ahead(), words));
    }

    private static List<Claim> claims(List<Outcome> figures, Map<String, Claim> words) {
        return figures.stream().map(figure -> claim(words, figure.key())).toList();
    }

    private Panel panel(Indicator indicator, List<Outcome> figures, Map<String, Claim> words) {
        Map<String, String> labels =
                figures.stream().collect(Collectors.toMap(Outcome::key, figure -> label(claim(words, figure.key()))));
        return new PanelDrawing(figures, indicator.unit()).draw(summary(indicator, figures), labels, wording);
    }

    private Phrase title(ChartGroup group, Map<String, Claim> words) {
        return group.isMixed()
                ? new Phrase(wording.text("chart.of." + group.type()), null)
                : claim(words, group.first().key()).subject().name();
    }

    private String summary(Indicator indicator, List<Outcome> group) {
        double least = group.stream().mapToDouble(Charts::value).min().orElseThrow();
        double most = group.stream()
                .mapToDouble(figure -> figure.valueMax() == null ? value(figure) : figure.valueMax())
                .max()
                .orElseThrow();
        return wording.text(
                "chart.summary",
                group.size(),
                wording.text("unit." + indicator.unit(), wording.number(least, indicator.unit())),
                wording.text("unit." + indicator.unit(), wording.number(most, indicator.unit())));
    }

    private static double value(Outcome figure) {
        return Objects.requireNonNull(figure.value());
    }

    private String label(Claim claim) {
        return wording.text(
                "chart.dot",
                claim.value(),
                claim.kind(),
                claim.subject().name().text(),
                claim.period() == null ? wording.text("claim.period.none") : claim.period(),
                claim.statedBy(),
                claim.statedOn() == null ? wording.text("claim.stated.none") : claim.statedOn());
    }

    private static List<Chart.Sign> marks(List<Panel> panels) {
        Map<Chart.Sign, Predicate<Panel.Dot>> signs = Map.of(
                Chart.Sign.SEEN, dot -> !dot.square(),
                Chart.Sign.STATED, Panel.Dot::square,
                Chart.Sign.RANGE, dot -> dot.reach() != null,
                Chart.Sign.PERIOD, dot -> dot.period() != null,
                Chart.Sign.AT_LEAST, dot -> "AT_LEAST".equals(dot.bound()),
                Chart.Sign.AT_MOST, dot -> "AT_MOST".equals(dot.bound()),
                Chart.Sign.DISPUTED, Panel.Dot::ringed);
        List<Panel.Dot> dots =
                panels.stream().flatMap(panel -> panel.dots().stream()).toList();
        return Arrays.stream(Chart.Sign.values())
                .filter(sign -> dots.stream().anyMatch(Objects.requireNonNull(signs.get(sign))))
                .toList();
    }

    private static Claim claim(Map<String, Claim> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
