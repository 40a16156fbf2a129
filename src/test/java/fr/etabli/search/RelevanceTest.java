package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.search.Judgments.Judgment;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.ServedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whether people find what they type, over the judgments in {@code schema/relevance}. Another folder can be tried with
 * {@code -Detabli.relevance=folder}.
 */
@HubTest
class RelevanceTest {

    private static final Path FOLDER = Path.of(System.getProperty("etabli.relevance", "schema/relevance"));
    private static final int WORST_SHOWN = 25;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private ServedData served;

    /**
     * @param read  how the text was read
     * @param shown the schools that a person would see, best first
     */
    private record Trial(Judgment judgment, Interpretation read, List<String> shown) {

        double gain() {
            return judgment.gain(shown);
        }

        double reciprocalRank() {
            int first = judgment.firstBest(shown);
            return first == 0 ? 0 : 1.0 / first;
        }

        boolean isSuccess() {
            int first = judgment.firstBest(shown);
            return first > 0 && first <= 3;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %s “%s” expected %s, shown %s, read as %s",
                    gain(),
                    judgment.file(),
                    judgment.text(),
                    new TreeMap<>(judgment.expected()),
                    shown.stream().limit(10).toList(),
                    read.parts().stream()
                            .filter(part -> part.kind() != TextPart.Kind.IGNORED)
                            .map(part -> part.text() + "=" + part.kind() + ":" + part.label())
                            .toList());
        }
    }

    @Test
    void peopleSeeTheRightSchoolsFirstAndNeverAnEmptyPage() {
        List<Trial> trials =
                Judgments.in(FOLDER).all().stream().map(this::tried).toList();
        report(trials);

        assertThat(trials).hasSizeGreaterThan(50);
        assertThat(mean(trials.stream().map(Trial::gain).toList()))
                .as("nDCG@10")
                .isGreaterThanOrEqualTo(0.95);
        assertThat(mean(trials.stream()
                        .map(trial -> trial.isSuccess() ? 1.0 : 0.0)
                        .toList()))
                .as("success@3")
                .isGreaterThanOrEqualTo(0.98);
        assertThat(trials.stream().filter(trial -> trial.shown().isEmpty()))
                .as("empty answers")
                .isEmpty();
    }

    private Trial tried(Judgment judgment) {
        SchoolResults results = search.find(new SchoolRequest(
                served.current(),
                SchoolFilter.NONE.withText(judgment.text()),
                Scope.ALL,
                null,
                Page.of(10, null, null, null),
                Set.of(),
                false,
                false,
                3));
        List<String> shown = new ArrayList<>();
        if (!judgment.beyond()) {
            results.page().edges().forEach(edge -> shown.add(edge.node().slug()));
        }
        if (shown.isEmpty()) {
            results.nearest().forEach(nearby -> shown.add(nearby.node().slug()));
        }
        return new Trial(judgment, results.interpretation(), shown);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static void report(List<Trial> trials) {
        Map<String, List<Trial>> byFile = trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.judgment().file(), TreeMap::new, Collectors.toList()));
        StringBuilder report = new StringBuilder("Relevance: nDCG@10, MRR, success@3, empty, queries\n");
        byFile.forEach((file, some) -> report.append(line(file, some)));
        report.append(line("all", trials)).append("The worst:\n");
        trials.stream()
                .sorted(Comparator.comparingDouble(Trial::gain))
                .filter(trial -> trial.gain() < 0.999)
                .limit(WORST_SHOWN)
                .forEach(trial -> report.append(trial).append('\n'));
        System.out.println(report);
    }

    private static String line(String name, List<Trial> trials) {
        return String.format(
                Locale.ROOT,
                "%-20s %.3f %.3f %.3f %.3f %4d%n",
                name,
                mean(trials.stream().map(Trial::gain).toList()),
                mean(trials.stream().map(Trial::reciprocalRank).toList()),
                mean(trials.stream().map(trial -> trial.isSuccess() ? 1.0 : 0.0).toList()),
                mean(trials.stream()
                        .map(trial -> trial.shown().isEmpty() ? 1.0 : 0.0)
                        .toList()),
                trials.size());
    }
}
