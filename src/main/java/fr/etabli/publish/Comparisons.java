package fr.etabli.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

/**
 * Compares any two versions that are kept. A comparison is one walk over both files, done once and remembered; a page of its
 * changes then costs no more than reading its rows.
 */
final class Comparisons {

    private static final long ROOM = 32L << 20;
    private static final int AT_ONCE = 2;

    private final Publications publications;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Cache<Question, Comparison> known = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Question question, Comparison comparison) -> comparison.weight())
            .build();

    private record Question(String dataset, String from, String to) {}

    Comparisons(Publications publications) {
        this.publications = publications;
    }

    /** @throws EtabliException as {@code UNKNOWN_VALUE} or {@code GONE} where a version is not there */
    Comparison of(String dataset, String from, String to) {
        Publication earlier = publication(from);
        Publication later = publication(to);
        return known.get(new Question(dataset, from, to), question -> reading(() -> compared(dataset, earlier, later)));
    }

    List<RowChange> read(Comparison comparison, int begin, int end) {
        return reading(() -> comparison.read(begin, end));
    }

    private Publication publication(String version) {
        return publications
                .find(version)
                .orElseThrow(() -> publications.isRemoved(version) ? gone(version) : unknown(version));
    }

    private Comparison compared(String dataset, Publication from, Publication to) throws IOException {
        PublishedFile before = ChangesFile.rows(from.files(), dataset).orElse(null);
        PublishedFile after = ChangesFile.rows(to.files(), dataset).orElse(null);
        DatasetComparison files = new DatasetComparison(
                dataset,
                before == null ? null : publications.path(from, before),
                after == null ? null : publications.path(to, after));
        if (before != null && after != null && before.sha256().equals(after.sha256()) && after.rows() != null) {
            return new Comparison(files, ChangeSummary.unchanged(dataset, after.rows()), new long[0], new long[0]);
        }
        if (!places.tryAcquire()) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE, "Other versions are being compared right now. Try again in a moment.");
        }
        try {
            LongStream.Builder wasAt = LongStream.builder();
            LongStream.Builder isAt = LongStream.builder();
            ChangeSummary summary = files.walk((change, old, now) -> {
                wasAt.add(old);
                isAt.add(now);
            });
            return new Comparison(
                    files, summary, wasAt.build().toArray(), isAt.build().toArray());
        } finally {
            places.release();
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** A version may be removed while its files are about to be read. */
    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException | FileNotFoundException removed) {
            throw new EtabliException(
                    ErrorCode.GONE,
                    "One of the two versions has just been removed. Ask `versions` for those that are kept.",
                    removed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EtabliException gone(String version) {
        return new EtabliException(
                ErrorCode.GONE, "Version " + version + " is no longer kept. Take one of those that `versions` lists.");
    }

    private static EtabliException unknown(String version) {
        return new EtabliException(
                ErrorCode.UNKNOWN_VALUE,
                "There is no version “" + version + "”. Take one of those that `versions` lists; one looks like"
                        + " 2026-11-22.1.");
    }
}
