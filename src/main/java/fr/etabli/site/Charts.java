package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.SubjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes charts of figures that are at hand; asks for nothing. */
@Component
class Charts {

    private static final int MOST_PANELS = 6;
    private static final int MOST_CLASHES = 12;

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
        List<Panel> panels = new ArrayList<>();
        List<Claim> lone = new ArrayList<>();
        for (List<Outcome> group : groups(stated)) {
            if (group.size() == 1 || panels.size() == MOST_PANELS) {
                group.forEach(figure -> lone.add(claim(words, figure.key())));
            } else {
                panels.add(panel("graphique-" + (panels.size() + 1), indicator, group, words));
            }
        }
        List<Chart.Clash> clashes = clashes(stated, words);
        return new Chart(
                panels,
                lone,
                marks(panels),
                clashes.stream().limit(MOST_CLASHES).toList(),
                Math.max(0, clashes.size() - MOST_CLASHES));
    }

    /** Each network by itself, for it is a sum; regions with regions, schools with schools. */
    private static List<List<Outcome>> groups(List<Outcome> stated) {
        Map<SubjectType, Map<String, List<Outcome>>> groups = new EnumMap<>(SubjectType.class);
        for (Outcome figure : PanelDrawing.drawable(stated)) {
            String of = figure.subjectType() == SubjectType.NETWORK ? figure.subject() : "";
            groups.computeIfAbsent(figure.subjectType(), type -> new TreeMap<>())
                    .computeIfAbsent(of, subject -> new ArrayList<>())
                    .add(figure);
        }
        return groups.values().stream()
                .flatMap(ofType ->
                        ofType.values().stream().sorted(Comparator.comparing((List<Outcome> group) -> -group.size())))
                .toList();
    }

    private Panel panel(String id, Indicator indicator, List<Outcome> group, Map<String, Claim> words) {
        Map<String, String> labels =
                group.stream().collect(Collectors.toMap(Outcome::key, figure -> label(claim(words, figure.key()))));
        return new PanelDrawing(group, indicator.unit())
                .draw(id, title(group, words), summary(indicator, group), labels, wording);
    }

    private Phrase title(List<Outcome> group, Map<String, Claim> words) {
        boolean one = group.stream().map(Outcome::subjectId).distinct().count() == 1;
        return one
                ? claim(words, group.get(0).key()).subject().name()
                : new Phrase(wording.text("chart.of." + group.get(0).subjectType()), null);
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
                Chart.Sign.SEEN, dot -> !dot.open() && !dot.square(),
                Chart.Sign.STATED, Panel.Dot::square,
                Chart.Sign.AHEAD, Panel.Dot::open,
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

    /** Each pair once, where both are among the figures. */
    private static List<Chart.Clash> clashes(List<Outcome> stated, Map<String, Claim> words) {
        return stated.stream()
                .flatMap(figure -> figure.disagreements().stream()
                        .filter(one -> PanelDrawing.isContradiction(one.basis()))
                        .filter(one -> figure.key().compareTo(one.outcome()) < 0)
                        .flatMap(one -> clash(words, figure.key(), one)))
                .toList();
    }

    private static Stream<Chart.Clash> clash(Map<String, Claim> words, String key, Outcome.Contradiction one) {
        Claim other = words.get(one.outcome());
        return other == null
                ? Stream.empty()
                : Stream.of(new Chart.Clash(claim(words, key), other, one.basis() == DisagreementBasis.TIMELESS));
    }

    private static Claim claim(Map<String, Claim> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
