package fr.etabli.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a text that belong together.
 *
 * @param from     index of the first word
 * @param to       index after the last one
 * @param readings what they may be read as, the best first, all spelt in the same way; none where they were not understood
 * @param worth    how much the best reading explains
 */
record Segment(int from, int to, List<Lexicon.Found> readings, double worth) {

    Lexicon.@Nullable Found best() {
        return readings.isEmpty() ? null : readings.get(0);
    }

    /** The meanings of a kind, where the best one is of that kind. */
    <M extends Meaning> List<M> meanings(Class<M> kind) {
        Lexicon.Found best = best();
        return best == null || !kind.isInstance(best.entry().meaning())
                ? List.of()
                : readings.stream()
                        .map(found -> found.entry().meaning())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }

    /** Whether letters are wrong and not spaces alone. */
    boolean isWithErrors() {
        Lexicon.Found best = best();
        return best != null && best.spelt().compareTo(Lexicon.Spelt.AKIN) > 0;
    }

    boolean isMistake() {
        Lexicon.Found best = best();
        return best != null && best.spelt().isMistake();
    }
}
