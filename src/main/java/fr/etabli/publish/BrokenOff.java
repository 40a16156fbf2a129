package fr.etabli.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What runs that were broken off have left in a store, and nobody will go on with. Objects of runs are named {@code
 * <version>/<run>/<file>}. How old one is the store's own times alone tell, by what came after it: no hub's clock is held
 * against them.
 */
final class BrokenOff {

    /** After that a run that has not written its note is not at it any more. */
    private static final Duration LIFE = Duration.ofDays(1);

    private BrokenOff() {}

    /**
     * @param all     whatever lies in the store
     * @param issued  the runs that are publications
     * @param removed the versions that are publications no more
     */
    static List<Bucket.Entry> among(List<Bucket.Entry> all, Set<String> issued, Set<String> removed) {
        Instant latest = all.stream()
                .map(Bucket.Entry::modified)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return all.stream()
                .filter(entry -> isOfRun(entry) && !issued.contains(run(entry)))
                .filter(entry -> Duration.between(entry.modified(), latest).compareTo(LIFE) > 0
                        || removed.contains(version(entry)))
                .toList();
    }

    private static boolean isOfRun(Bucket.Entry entry) {
        return entry.name().split("/", -1).length == 3
                && Version.parse(version(entry)).isPresent();
    }

    private static String version(Bucket.Entry entry) {
        return entry.name().split("/", -1)[0];
    }

    private static String run(Bucket.Entry entry) {
        return entry.name().split("/", -1)[1];
    }
}
