package fr.etabli.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a dataset that are not the same in two versions stand in the files of both; they are read anew when
 * asked for.
 *
 * @param before where each change begins in the earlier file, in bytes; -1 where the row was not there
 * @param after  likewise in the later file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Comparison(DatasetComparison files, ChangeSummary summary, long[] before, long[] after) {

    /** About what it takes in memory, in bytes. */
    int weight() {
        return 500 + 2 * Long.BYTES * before.length;
    }

    /** The changes from one place in the list to another. */
    List<RowChange> read(int begin, int end) throws IOException {
        List<RowChange> changes = new ArrayList<>();
        try (Rows earlier = new Rows(files.before());
                Rows later = new Rows(files.after())) {
            for (int i = begin; i < end; i++) {
                changes.add(change(earlier.at(before[i]), later.at(after[i])));
            }
        }
        return changes;
    }

    private static RowChange change(@Nullable RowLine before, @Nullable RowLine after) {
        if (after == null) {
            return RowChange.removed(Objects.requireNonNull(before));
        }
        return before == null
                ? RowChange.added(after)
                : RowChange.between(before, after).orElseThrow();
    }

    /** Rows by their places. */
    private static final class Rows implements AutoCloseable {

        private final @Nullable RandomAccessFile file;

        private Rows(@Nullable Path path) throws IOException {
            this.file = path == null ? null : new RandomAccessFile(path.toFile(), "r");
        }

        private @Nullable RowLine at(long offset) throws IOException {
            if (file == null || offset < 0) {
                return null;
            }
            file.seek(offset);
            return RowLine.of(line(file), offset);
        }

        private static byte[] line(RandomAccessFile file) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 12];
            for (int read = file.read(buffer); read > 0; read = file.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, 0, i);
                        return line.toByteArray();
                    }
                }
                line.write(buffer, 0, read);
            }
            return line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
