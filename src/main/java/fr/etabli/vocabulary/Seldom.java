package fr.etabli.vocabulary;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a thing be said now and then, however often there is reason to: on a bad day thousands of requests fail alike. */
public final class Seldom {

    private final long between;
    private final AtomicLong last;

    /** @param between how long it stays unsaid after it has been said */
    public Seldom(Duration between) {
        this.between = between.toNanos();
        this.last = new AtomicLong(System.nanoTime() - this.between);
    }

    /** Whether to say it now. */
    public boolean isTime() {
        long now = System.nanoTime();
        long before = last.get();
        return now - before >= between && last.compareAndSet(before, now);
    }
}
