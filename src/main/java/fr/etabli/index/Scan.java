package fr.etabli.index;

import java.util.Iterator;

/** A walk over many documents that holds a point in time open until it is closed. */
public interface Scan<T> extends Iterator<T>, AutoCloseable {

    /** How many documents the walk goes over in all. */
    long total();

    @Override
    void close();
}
