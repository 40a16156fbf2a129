package fr.etabli.vocabulary;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is done for one request of a client: how much of it there was, and how long it may go on. The thread that answers
 * holds it from {@link #begin} to {@link #close}; jobs hold none, and may take as long as they need. Unlike the generation
 * it decides nothing about what an answer says, so a hand-over that is forgotten costs a count and no truth.
 */
public final class Work implements AutoCloseable {

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final long begun = System.nanoTime();
    private final long allowed;
    private final boolean vital;
    private final AtomicInteger requests = new AtomicInteger();

    private Work(Duration allowed, boolean vital) {
        this.allowed = allowed.toNanos();
        this.vital = vital;
    }

    /** Work of this thread from now on. */
    public static Work begin(Duration allowed) {
        return begin(new Work(allowed, false));
    }

    /** The same for those who watch over the hub: it is done however many others are at work. */
    public static Work vital(Duration allowed) {
        return begin(new Work(allowed, true));
    }

    private static Work begin(Work work) {
        CURRENT.set(work);
        return work;
    }

    /** That of this thread. */
    public static Optional<Work> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Counts a request to Elasticsearch. */
    public void countRequest() {
        requests.incrementAndGet();
    }

    /** How many requests to Elasticsearch there were. */
    public int requests() {
        return requests.get();
    }

    /** Whether it must not be turned away for the load of others. */
    public boolean isVital() {
        return vital;
    }

    public Duration spent() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Zero or less when its time is over. */
    public Duration left() {
        return Duration.ofNanos(allowed).minus(spent());
    }

    public boolean isOver() {
        return System.nanoTime() - begun > allowed;
    }

    /** The refusal of what takes longer than it may. */
    public EtabliException late() {
        return new EtabliException(
                ErrorCode.TIMED_OUT,
                "This took longer than an answer may, "
                        + Duration.ofNanos(allowed).toMillis() / 1000.0
                        + " seconds, and was stopped. Ask for less at once: smaller pages (`first`), fewer fields.");
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
