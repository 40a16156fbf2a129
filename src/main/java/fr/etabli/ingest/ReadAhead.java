package fr.etabli.ingest;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes something of each row, the next portion in another thread while the one before is used. No more than two portions
 * are held. What fails there is thrown where its portion is asked for.
 */
final class ReadAhead<I, O> implements Iterator<O>, AutoCloseable {

    private final Iterator<I> rows;
    private final Function<I, O> making;
    private final int portion;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(ReadAhead::thread);
    private volatile boolean closed;
    private Future<List<O>> next;
    private Iterator<O> current = Collections.emptyIterator();

    /** @param rows used by the other thread alone from now on; closed with this where it is a table */
    ReadAhead(Iterator<I> rows, Function<I, O> making, int portion) {
        this.rows = rows;
        this.making = making;
        this.portion = portion;
        this.next = maker.submit(this::make);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    private List<O> make() {
        List<O> made = new ArrayList<>(portion);
        while (made.size() < portion && !closed && rows.hasNext()) {
            made.add(making.apply(rows.next()));
        }
        return made;
    }

    @Override
    public boolean hasNext() {
        if (!current.hasNext()) {
            current = await(next).iterator();
            if (current.hasNext()) {
                next = maker.submit(this::make);
            }
        }
        return current.hasNext();
    }

    @Override
    public O next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private static <T> T await(Future<T> made) {
        try {
            return made.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The load was stopped.", interrupted);
        }
    }

    /** Waits for the other thread: nothing may be closed, or removed, that it still reads. */
    @Override
    public void close() {
        closed = true;
        maker.shutdown();
        try {
            maker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (rows instanceof TableRows table) {
            table.close();
        }
    }
}
