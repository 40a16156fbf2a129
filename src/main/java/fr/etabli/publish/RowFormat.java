package fr.etabli.publish;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** How rows become a file, and how such a file is read again. */
interface RowFormat {

    ExportFormat format();

    /** Begins a file; bytes depend on the table and the rows alone. */
    RowWriter begin(Table<?> table, Path file) throws IOException;

    /**
     * Reads a finished file from end to end.
     *
     * @return how many rows it holds, and how many it names as left out
     * @throws IOException where it is not well formed
     */
    Rows read(Table<?> table, InputStream file) throws IOException;

    /** What was found in a file. */
    record Rows(long held, long leftOut) {}
}
