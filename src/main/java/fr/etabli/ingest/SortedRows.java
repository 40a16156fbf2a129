package fr.etabli.ingest;

import fr.etabli.input.Row;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in the order of a key, and of their lines where keys are equal. The table promises no order, and
 * no part of it that grows with its length is held in memory: sorted runs are written to disk and read together.
 */
final class SortedRows implements Iterator<SortedRows.Keyed>, AutoCloseable {

    /** What a run may hold in memory, in bytes. */
    private static final long RUN = 32L << 20;
    /** What a text takes beside its characters, in bytes. */
    private static final int OBJECT = 40;

    private static final int BUFFER = 1 << 15;
    private static final Comparator<Keyed> ORDER =
            Comparator.comparing(Keyed::key).thenComparing(keyed -> keyed.row().line());

    private final PriorityQueue<Run> runs =
            new PriorityQueue<>(Comparator.comparing(run -> run.head, Comparator.nullsLast(ORDER)));

    /** A row and the key that it is sorted by. */
    record Keyed(String key, Row row) {}

    private SortedRows() {}

    /**
     * Sorts a table.
     *
     * @param directory where the runs are written; the caller removes it
     */
    static SortedRows of(TableRows rows, Function<Row, String> key, Path directory, Runnable eachRow) {
        SortedRows sorted = new SortedRows();
        try (rows) {
            Files.createDirectories(directory);
            List<String> columns = rows.columns();
            List<Keyed> held = new ArrayList<>();
            long size = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                held.add(new Keyed(key.apply(row), row));
                size += sizeOf(row, columns);
                eachRow.run();
                if (size > RUN) {
                    sorted.spill(held, directory, columns);
                    size = 0;
                }
            }
            sorted.spill(held, directory, columns);
            return sorted;
        } catch (IOException failure) {
            sorted.close();
            throw new UncheckedIOException("Rows could not be sorted in " + directory, failure);
        } catch (RuntimeException broken) {
            sorted.close();
            throw broken;
        }
    }

    @Override
    public boolean hasNext() {
        Run first = runs.peek();
        return first != null && first.head != null;
    }

    @Override
    public Keyed next() {
        Run first = runs.poll();
        if (first == null || first.head == null) {
            throw new NoSuchElementException();
        }
        Keyed next = first.head;
        first.advance();
        runs.add(first);
        return next;
    }

    @Override
    public void close() {
        runs.forEach(Run::close);
        runs.clear();
    }

    private static long sizeOf(Row row, List<String> columns) {
        long size = 0;
        for (String column : columns) {
            size += OBJECT + row.cells().getOrDefault(column, "").length();
        }
        return size;
    }

    private void spill(List<Keyed> held, Path directory, List<String> columns) throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(ORDER);
        Path file = directory.resolve("run-" + runs.size());
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (Keyed keyed : held) {
                write(out, keyed, columns);
            }
        }
        runs.add(new Run(file, held.get(0).row().table(), columns));
        held.clear();
    }

    private static void write(DataOutputStream out, Keyed keyed, List<String> columns) throws IOException {
        writeText(out, keyed.key());
        out.writeLong(keyed.row().line());
        for (String column : columns) {
            writeText(out, keyed.row().cells().getOrDefault(column, ""));
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** One sorted file and the row that it stands at. */
    private static final class Run {

        private final DataInputStream in;
        private final String table;
        private final List<String> columns;
        private @Nullable Keyed head;

        Run(Path file, String table, List<String> columns) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            this.table = table;
            this.columns = columns;
            this.head = read();
        }

        void advance() {
            head = read();
        }

        private @Nullable Keyed read() {
            try {
                String key = readText();
                long line = in.readLong();
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : columns) {
                    cells.put(column, readText());
                }
                return new Keyed(key, new Row(table, line, cells));
            } catch (EOFException end) {
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException("Sorted rows of " + table + " cannot be read back", failure);
            }
        }

        private String readText() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        void close() {
            try {
                in.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
