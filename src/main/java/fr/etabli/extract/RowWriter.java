package fr.etabli.extract;

import java.io.Closeable;
import java.io.IOException;

/** A file being written row by row; whole only once closed. */
public interface RowWriter extends Closeable {

    void write(Row row) throws IOException;
}
