package fr.etabli.index;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Leases for jobs of which one is done at a time, whichever hub on the cluster does it. A lease is renewed while its holder
 * lives. Whoever wants one that is held watches it: where it is renewed, the holder lives; where it is not for a whole
 * period, by the watcher's own stopwatch, the holder is taken to be dead. No two clocks are ever compared.
 */
public final class Leases implements AutoCloseable {

    private static final int RENEWALS_IN_A_PERIOD = 4;
    private static final int LOOKS_IN_A_PERIOD = 40;

    private final LeaseBook book;
    private final Duration period;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lease");
        thread.setDaemon(true);
        return thread;
    });

    Leases(LeaseBook book, Duration period) {
        this.book = book;
        this.period = period;
    }

    /**
     * Takes the lease for a job. Where it is held this waits until the holder gives a sign of life, or has given none for
     * a period.
     *
     * @param place held by this process alone, until after the lease is closed
     * @throws LeaseException where another hub does the job
     */
    public Lease take(String job, Place place) {
        book.open();
        Optional<LeaseBook.Entry> found = book.read(job);
        if (found.isPresent() && isAnothers(found.get().note(), place)) {
            found = abandoned(found.get());
        }
        LeaseNote note = LeaseNote.begin(job, place);
        LeaseBook.Entry taken = book.write(note, found.orElse(null))
                .orElseThrow(() -> held(book.read(job).map(LeaseBook.Entry::note)));
        Lease lease = new Lease(book, taken, period);
        book.raiseFence(note);
        lease.confirm();
        long pause = period.toMillis() / RENEWALS_IN_A_PERIOD;
        lease.keepAlive(renewals.scheduleWithFixedDelay(lease::renewQuietly, pause, pause, TimeUnit.MILLISECONDS));
        return lease;
    }

    private static boolean isAnothers(LeaseNote note, Place place) {
        return note.held() && !note.place().equals(place.id());
    }

    /** What stands there when nothing has moved for a period. */
    private Optional<LeaseBook.Entry> abandoned(LeaseBook.Entry first) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun <= period.toNanos()) {
            pause();
            Optional<LeaseBook.Entry> now = book.read(first.note().job());
            if (now.isEmpty() || !now.get().note().held()) {
                return now;
            }
            if (!now.get().equals(first)) {
                throw held(Optional.of(now.get().note()));
            }
        }
        return Optional.of(first);
    }

    private LeaseException held(Optional<LeaseNote> note) {
        return new LeaseException("Another hub is at it: "
                + note.map(by -> "the " + by.job() + " of " + by.holder()).orElse("it has just begun")
                + ". Wait until it has ended, then try again. Should that hub die, the next try notices within "
                + period.toSeconds() + " s and goes on.");
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(period.toMillis() / LOOKS_IN_A_PERIOD);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The hub is stopping.", interrupted);
        }
    }

    @Override
    public void close() {
        renewals.shutdownNow();
    }
}
