package fr.etabli.site;

import fr.etabli.publish.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version on the page of the open data.
 *
 * @param address ends in a slash
 * @param issued  the day, in words
 * @param changes since the version before; null where that is not known, or not to be shown
 */
record VersionPart(
        String name, String address, String issued, Citation citation, @Nullable Changes changes, List<File> files) {

    /** @param size in words */
    record File(String name, String size) {}

    /**
     * What is new in a version.
     *
     * @param from the version before; null where there was none
     */
    record Changes(@Nullable String from, List<Counts> datasets) {

        public boolean isNone() {
            return datasets.stream()
                    .allMatch(counts -> counts.rows() == 0 && counts.columns().isEmpty());
        }
    }

    /**
     * How many rows of a dataset changed.
     *
     * @param rows    all that came, went or changed
     * @param columns those that came or went
     * @param query   that lists them; null where there are none, or the version before is not kept
     */
    record Counts(
            Phrase title,
            int rows,
            String added,
            String removed,
            String changed,
            List<String> columns,
            @Nullable String query) {}
}
