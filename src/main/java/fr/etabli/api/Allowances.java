package fr.etabli.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What each client has left: a bucket that holds a whole allowance and fills evenly within the period. A client that is
 * forgotten for others who came later begins with a full one; by then it mostly would be full.
 */
final class Allowances {

    private final double capacity;
    private final long periodNanos;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets;
    private long refusals;

    private record Bucket(double level, long at) {}

    /**
     * How it stands with a client.
     *
     * @param granted whether what was asked for was there, and has been taken
     * @param left    what is left
     * @param delay   how long until what was asked for is there, where it was not; else until the bucket is full
     */
    record Standing(boolean granted, long left, Duration delay) {

        /** Rounded up: who waits so long need not wait again. */
        long delaySeconds() {
            return delay.plusNanos(999_999_999).toSeconds();
        }
    }

    /** @param clock nanoseconds of any origin */
    Allowances(long capacity, Duration period, int clients, LongSupplier clock) {
        this.capacity = capacity;
        this.periodNanos = period.toNanos();
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /** Takes that much where it is there; else nothing. */
    synchronized Standing take(String client, long cost) {
        long now = clock.getAsLong();
        Bucket before = buckets.get(client);
        double level = before == null ? capacity : Math.min(capacity, before.level() + gained(now - before.at()));
        boolean granted = cost <= level;
        refusals += granted ? 0 : 1;
        double after = granted ? level - cost : level;
        buckets.put(client, new Bucket(after, now));
        double missing = granted ? capacity - after : Math.min((double) cost, capacity) - level;
        return new Standing(
                granted, (long) after, Duration.ofNanos((long) Math.ceil(missing / capacity * periodNanos)));
    }

    private double gained(long nanos) {
        return (double) nanos / periodNanos * capacity;
    }

    /** How often what was asked for was not there. */
    synchronized long refusals() {
        return refusals;
    }

    synchronized int clients() {
        return buckets.size();
    }
}
