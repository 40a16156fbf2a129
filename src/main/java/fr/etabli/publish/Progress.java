package fr.etabli.publish;

import fr.etabli.extract.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells every few seconds how far a publication has come: by the rows written, then by the files checked. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final long rows;
    private final long files;
    private final InstantSource clock;
    private final Consumer<String> listener;
    private final Instant begin;
    private Instant told;
    private long written;
    private long checked;

    /** @param rows how many there are to be written, over all datasets */
    Progress(long rows, InstantSource clock, Consumer<String> listener) {
        this.rows = rows;
        this.files =
                Tables.ALL.stream().mapToLong(table -> table.formats().size()).sum();
        this.clock = clock;
        this.listener = listener;
        this.begin = clock.instant();
        this.told = begin;
    }

    void wroteRows(long more) {
        written += more;
        Instant now = clock.instant();
        if (isTime(now)) {
            double rate =
                    written * 1e3 / Math.max(1, Duration.between(begin, now).toMillis());
            tell(now, "%s rows written, %,.0f a second", share(written, rows), rate);
        }
    }

    void checkedFile() {
        checked++;
        Instant now = clock.instant();
        if (isTime(now)) {
            tell(now, "All rows written; %s files checked", share(checked, files));
        }
    }

    private boolean isTime(Instant now) {
        return Duration.between(told, now).compareTo(INTERVAL) >= 0;
    }

    private void tell(Instant now, String format, Object... values) {
        told = now;
        listener.accept(String.format(Locale.ROOT, format, values));
    }

    private static String share(long done, long all) {
        return String.format(Locale.ROOT, "%,d of %,d (%d %%)", done, all, all == 0 ? 100 : 100 * done / all);
    }
}
