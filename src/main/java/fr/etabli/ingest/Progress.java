package fr.etabli.ingest;

import fr.etabli.vocabulary.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every few seconds how far a long piece of work has come. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger("fr.etabli.progress");
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    private final String work;
    private final LongSupplier total;
    private final InstantSource clock = new SteadyClock();
    private Instant start = Instant.MIN;
    private Instant told = Instant.MIN;
    private long done;

    /** @param total how much there is to do; 0 where that is not known */
    Progress(String work, LongSupplier total) {
        this.work = work;
        this.total = total;
    }

    void step(int more) {
        if (done == 0) {
            start = clock.instant();
            told = start;
        }
        long before = done / ROWS_BETWEEN_LOOKS;
        done += more;
        if (done / ROWS_BETWEEN_LOOKS == before) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            log.info("{}", line(now));
        }
    }

    private String line(Instant now) {
        long all = total.getAsLong();
        double rate = done * 1e3 / Math.max(1, Duration.between(start, now).toMillis());
        String share = all == 0 ? "" : String.format(Locale.ROOT, " of %,d (%d %%)", all, 100 * done / all);
        return String.format(Locale.ROOT, "%s: %,d%s, %,.0f a second", work, done, share, rate);
    }
}
