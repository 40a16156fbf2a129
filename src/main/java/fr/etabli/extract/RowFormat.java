package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** How rows become a file, and how such a file is read again. */
public interface RowFormat {

    ExportFormat format();

    /**
     * Begins a file; its bytes depend on the table, the origin and the rows alone.
     *
     * @param out   where the file goes; what is written before the first row is there when this returns
     * @param aside a file that may be made for what can only be written at the end; it is removed with the writer's end
     */
    RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException;

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
