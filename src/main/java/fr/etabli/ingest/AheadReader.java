package fr.etabli.ingest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads what is made ahead, from when the step begins until it ends. */
final class AheadReader<T> implements ItemStreamReader<T> {

    private final Supplier<ReadAhead<?, T>> source;
    private @Nullable ReadAhead<?, T> ahead;

    AheadReader(Supplier<ReadAhead<?, T>> source) {
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        ahead = source.get();
    }

    @Override
    public @Nullable T read() {
        return ahead != null && ahead.hasNext() ? ahead.next() : null;
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        ahead = null;
    }
}
