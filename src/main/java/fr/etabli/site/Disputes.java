package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which figures contradict each other. */
final class Disputes {

    private Disputes() {}

    static boolean isDisputed(Outcome figure) {
        return figure.disagreements().stream().anyMatch(one -> isContradiction(one.basis()));
    }

    /** Within the same year figures may differ and both be right. */
    static boolean isContradiction(DisagreementBasis basis) {
        return basis != DisagreementBasis.SAME_YEAR;
    }

    /**
     * Each pair once, where both are among the figures.
     *
     * @param words the figures in words, by key
     */
    static List<Chart.Clash> clashes(List<Outcome> stated, Map<String, Claim> words) {
        return stated.stream()
                .flatMap(figure -> figure.disagreements().stream()
                        .filter(one ->
                                isContradiction(one.basis()) && figure.key().compareTo(one.outcome()) < 0)
                        .flatMap(one -> clash(words, figure.key(), one)))
                .toList();
    }

    private static Stream<Chart.Clash> clash(Map<String, Claim> words, String key, Outcome.Contradiction one) {
        Claim figure = words.get(key);
        Claim other = words.get(one.outcome());
        return figure == null || other == null
                ? Stream.empty()
                : Stream.of(new Chart.Clash(figure, other, one.basis() == DisagreementBasis.TIMELESS));
    }
}
