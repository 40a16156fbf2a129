package fr.etabli.index;

import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to do a job that one hub on the cluster may do at a time. It says that it lives until it is closed. */
public final class Lease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final LeaseBook book;
    private final Duration period;
    private LeaseBook.Entry entry;
    private long renewedAt = System.nanoTime();
    private @Nullable LeaseException lost;
    private @Nullable Future<?> renewal;

    Lease(LeaseBook book, LeaseBook.Entry entry, Duration period) {
        this.book = book;
        this.entry = entry;
        this.period = period;
    }

    synchronized void keepAlive(Future<?> task) {
        renewal = task;
    }

    /** Says that the holder lives; a renewal that throws would be the last one. */
    void renewQuietly() {
        try {
            renew();
        } catch (LeaseException overtaken) {
            log.warn("{}", overtaken.getMessage());
        } catch (RuntimeException away) {
            log.warn("The lease for {} could not be renewed: {}", entry.note().job(), away.getMessage());
        }
    }

    /**
     * To be called now and then: costs nothing as long as the lease is renewed in time.
     *
     * @throws LeaseException where another hub has overtaken this one
     */
    public synchronized void check() {
        if (lost != null) {
            throw lost;
        }
        if (System.nanoTime() - renewedAt > period.toNanos()) { // this process was halted, or Elasticsearch away
            renew();
        }
    }

    /**
     * Makes sure, just before something that only the holder may do.
     *
     * @throws LeaseException  where another hub has overtaken this one
     * @throws EtabliException as {@code UNAVAILABLE} where Elasticsearch is away
     */
    public synchronized void confirm() {
        if (lost != null) {
            throw lost;
        }
        renew();
    }

    private synchronized void renew() {
        try (Work soon = Work.vital(period.dividedBy(2))) {
            Optional<LeaseBook.Entry> next = book.write(entry.note().renewed(), entry);
            entry = next.orElseThrow(this::overtaken);
            renewedAt = System.nanoTime();
            log.trace("Renewed after {} requests", soon.requests());
        }
    }

    private LeaseException overtaken() {
        String by = book.read(entry.note().job())
                .map(other -> " by " + other.note().holder())
                .orElse("");
        endRenewal();
        lost = new LeaseException("The " + entry.note().job() + " of this hub did not say for " + period.toSeconds()
                + " s that it lives, and was overtaken" + by + ". It stops; what is served has not been touched.");
        return lost;
    }

    private synchronized void endRenewal() {
        if (renewal != null) {
            renewal.cancel(false);
        }
    }

    /** Actions that have a request about aliases refused as a whole where this hub has been overtaken. */
    synchronized List<Action> fence() {
        return book.fence(entry.note());
    }

    /** Lets others have it. */
    @Override
    public synchronized void close() {
        endRenewal();
        if (lost == null) {
            try (Work soon = Work.vital(period)) {
                boolean ended = book.write(entry.note().ended(), entry).isPresent();
                log.trace("Ended: {}, after {} requests", ended, soon.requests());
            } catch (RuntimeException away) {
                log.warn(
                        "The lease for {} could not be ended and will lapse: {}",
                        entry.note().job(),
                        away.getMessage());
            }
        }
    }
}
