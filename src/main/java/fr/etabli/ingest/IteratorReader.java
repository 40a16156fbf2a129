package fr.etabli.ingest;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads from an iterator that is opened when the step begins and closed when it ends. */
final class IteratorReader<T> implements ItemStreamReader<T> {

    private final Supplier<? extends Iterator<T>> source;
    private @Nullable Iterator<T> rows;

    IteratorReader(Supplier<? extends Iterator<T>> source) {
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = source.get();
    }

    @Override
    public @Nullable T read() {
        return rows != null && rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        if (rows instanceof TableRows table) {
            table.close();
        }
        rows = null;
    }
}
