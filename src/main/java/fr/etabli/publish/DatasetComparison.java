package fr.etabli.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk over two versions of a dataset, both in the order of their keys: whatever their length, a row of each is in memory.
 *
 * @param before the NDJSON file of the earlier version; null where it did not have the dataset
 * @param after  that of the later one; null where it does not have it any more
 */
record DatasetComparison(String dataset, @Nullable Path before, @Nullable Path after) {

    /** Is told of each change, in the order of the keys. */
    interface Listener {
        /**
         * @param before where the row begins in the earlier file, in bytes; -1 where it was not there
         * @param after  where it begins in the later one
         */
        void changed(RowChange change, long before, long after) throws IOException;
    }

    /** Counts as it goes. */
    private static final class Walk {
        private final Listener listener;
        private Set<String> columnsBefore = Set.of();
        private Set<String> columnsAfter = Set.of();
        private int rows;
        private int added;
        private int removed;
        private int changed;

        private Walk(Listener listener) {
            this.listener = listener;
        }

        /** All rows of a file have the same columns, so the first one tells them. */
        private void begin(@Nullable RowLine before, @Nullable RowLine after) {
            columnsBefore = before == null ? Set.of() : before.cells().keySet();
            columnsAfter = after == null ? Set.of() : after.cells().keySet();
        }

        private void removed(RowLine before) throws IOException {
            removed++;
            listener.changed(RowChange.removed(before), before.offset(), -1);
        }

        private void added(RowLine after) throws IOException {
            rows++;
            added++;
            listener.changed(RowChange.added(after), -1, after.offset());
        }

        private void both(RowLine before, RowLine after) throws IOException {
            rows++;
            Optional<RowChange> change = RowChange.between(before, after);
            if (change.isPresent()) {
                changed++;
                listener.changed(change.get(), before.offset(), after.offset());
            }
        }

        private ChangeSummary summary(String dataset) {
            boolean comparable = !columnsBefore.isEmpty() && !columnsAfter.isEmpty();
            return new ChangeSummary(
                    dataset,
                    rows,
                    added,
                    removed,
                    changed,
                    comparable ? without(columnsAfter, columnsBefore) : List.of(),
                    comparable ? without(columnsBefore, columnsAfter) : List.of());
        }

        private static List<String> without(Set<String> columns, Set<String> others) {
            Set<String> left = new LinkedHashSet<>(columns);
            left.removeAll(others);
            return List.copyOf(left);
        }
    }

    ChangeSummary walk(Listener listener) throws IOException {
        Walk walk = new Walk(listener);
        try (RowLines earlier = new RowLines(before);
                RowLines later = new RowLines(after)) {
            RowLine one = earlier.next();
            RowLine other = later.next();
            walk.begin(one, other);
            while (one != null || other != null) {
                if (other == null || (one != null && RowLines.compare(one.key(), other.key()) < 0)) {
                    walk.removed(Objects.requireNonNull(one));
                    one = earlier.next();
                } else if (one == null || RowLines.compare(one.key(), other.key()) > 0) {
                    walk.added(other);
                    other = later.next();
                } else {
                    walk.both(one, other);
                    one = earlier.next();
                    other = later.next();
                }
            }
        }
        return walk.summary(dataset);
    }
}
