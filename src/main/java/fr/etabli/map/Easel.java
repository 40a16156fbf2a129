package fr.etabli.map;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Where one picture is made at a time. Only few may wait for it, for each of them keeps a thread of the server. */
final class Easel {

    static final int MOST_WAITING = 10;

    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int PLACES = 1 + MOST_WAITING;

    private final Semaphore places = new Semaphore(PLACES);
    private final Semaphore turn = new Semaphore(1, true);

    /** @throws EtabliException with {@code UNAVAILABLE} where too many wait already, or the wait was too long */
    <T> T use(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    /** How many are at work or wait. */
    int present() {
        return PLACES - places.availablePermits();
    }

    private <T> T inTurn(Supplier<T> work) {
        boolean free = false;
        try {
            free = turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!free) {
                throw busy();
            }
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The hub is stopping.", stopped);
        } finally {
            if (free) {
                turn.release();
            }
        }
    }

    private static EtabliException busy() {
        return new EtabliException(ErrorCode.UNAVAILABLE, "Other pictures are being made. Try again in a moment.");
    }
}
