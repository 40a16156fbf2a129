package fr.etabli.ingest;

import fr.etabli.input.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Sorted rows, all of one key at a time. */
final class Groups implements Iterator<Groups.Group>, AutoCloseable {

    private final SortedRows rows;
    private SortedRows.@Nullable Keyed ahead;

    /** All rows of one key, in the order of their lines. */
    record Group(String key, List<Row> rows) {}

    Groups(SortedRows rows) {
        this.rows = rows;
        step();
    }

    /** The key of the group that comes next; null at the end. */
    @Nullable
    String nextKey() {
        return ahead == null ? null : ahead.key();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Group next() {
        SortedRows.Keyed first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Row> members = new ArrayList<>();
        for (SortedRows.Keyed one = first; one != null && one.key().equals(first.key()); one = step()) {
            members.add(one.row());
        }
        return new Group(first.key(), members);
    }

    private SortedRows.@Nullable Keyed step() {
        ahead = rows.hasNext() ? rows.next() : null;
        return ahead;
    }

    @Override
    public void close() {
        rows.close();
    }
}
