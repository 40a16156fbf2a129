package fr.etabli.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock for lengths of time, which nobody can set: on that of the machine a pause may come to last an hour. */
public final class SteadyClock extends Clock {

    private final Instant begun = Instant.now();
    private final long origin = System.nanoTime();

    @Override
    public Instant instant() {
        return begun.plusNanos(System.nanoTime() - origin);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It tells lengths of time, not times of day.");
    }
}
