package fr.etabli.extract;

import fr.etabli.index.Scan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole selection, about to be written: the rows of a table that a scan still holds. */
record Export<E>(Table<E> table, Scan<E> scan, Lookup lookup) implements AutoCloseable {

    /** Rows of figures and programmes look up their schools, all of one batch in one request. */
    private static final int BATCH = 500;

    /** Few, so that they are there soon. */
    private static final int FIRST_BATCH = 100;

    /** How many rows it has in all. */
    long total() {
        return scan.total();
    }

    /** Waits for the first rows, so that where they are refused that can still be the answer. */
    void begin() {
        var unused = scan.hasNext();
    }

    /**
     * Writes all rows.
     *
     * @throws IllegalStateException where there are fewer or more of them than were announced
     */
    void writeTo(RowWriter writer) throws IOException {
        long written = 0;
        List<E> batch = new ArrayList<>(BATCH);
        while (scan.hasNext()) {
            batch.add(scan.next());
            if (batch.size() == (written == 0 ? FIRST_BATCH : BATCH) || !scan.hasNext()) {
                for (Row row : table.rows(batch, lookup)) {
                    writer.write(row);
                }
                written += batch.size();
                batch.clear();
            }
        }
        if (written != total()) {
            throw new IllegalStateException(written + " rows were read of " + total() + ".");
        }
    }

    @Override
    public void close() {
        scan.close();
    }
}
