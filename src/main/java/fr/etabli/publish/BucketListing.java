package fr.etabli.publish;

import fr.etabli.publish.BucketNotes.Kept;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which publications a store holds, by its notes. One thread at a time looks, every few seconds at most; the others take what
 * was seen last.
 */
final class BucketListing {

    private static final Logger log = LoggerFactory.getLogger(BucketListing.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** For so long others wait for whoever is the first to look. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    private final BucketNotes notes;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;
    private @Nullable Instant missed;

    /** What there is, the newest first. */
    record Seen(Map<Version, Kept> versions, Set<String> removed, Instant at) {

        Set<String> runs() {
            return versions.values().stream().map(Kept::run).collect(Collectors.toSet());
        }
    }

    /** @param clock nobody may set it back: it tells for how long what was seen last may be taken from memory */
    BucketListing(Bucket bucket, InstantSource clock) {
        this.notes = new BucketNotes(bucket);
        this.clock = clock;
    }

    /**
     * What was seen last, where it is not long ago, somebody else is looking, or the store is out of reach.
     *
     * @throws EtabliException as {@code UNAVAILABLE} where nothing has been seen yet
     */
    Seen seen() {
        Seen last = seen;
        if (last == null) {
            awaitTurn();
        } else if (isFresh(last.at()) || !looking.tryLock()) {
            return last;
        }
        try {
            return seenAgain();
        } finally {
            looking.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!looking.tryLock(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unseen(null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unseen(null);
        }
    }

    private Seen seenAgain() {
        Seen last = seen;
        if (last != null && isFresh(last.at())) {
            return last;
        }
        if (last == null && missed != null && isFresh(missed)) {
            throw unseen(null);
        }
        try {
            return look();
        } catch (IOException away) {
            if (last == null) {
                missed = clock.instant();
                log.warn("What is published cannot be read: {}", away.getMessage());
                throw unseen(away);
            }
            log.warn("What is published is taken from memory: {}", away.getMessage());
            Seen still = new Seen(last.versions(), last.removed(), clock.instant());
            seen = still;
            return still;
        }
    }

    private boolean isFresh(Instant looked) {
        return clock.instant().isBefore(looked.plus(LOOK));
    }

    private static EtabliException unseen(@Nullable IOException away) {
        String message = "What is published cannot be read right now. Try again in a moment.";
        return away == null
                ? new EtabliException(ErrorCode.UNAVAILABLE, message)
                : new EtabliException(ErrorCode.UNAVAILABLE, message, away);
    }

    /** Looks now, once whoever is looking is done. */
    Seen look() throws IOException {
        looking.lock();
        try {
            Map<Version, Kept> versions = new TreeMap<>(Comparator.reverseOrder());
            for (Version version : notes.versions()) {
                kept(version).ifPresent(kept -> versions.put(version, kept));
            }
            Seen now = new Seen(versions, notes.removed(), clock.instant());
            seen = now;
            return now;
        } finally {
            looking.unlock();
        }
    }

    /** A note never changes, so each is read once. */
    private Optional<Kept> kept(Version version) throws IOException {
        Seen last = seen;
        Kept known = last == null ? null : last.versions().get(version);
        return known == null ? notes.find(version) : Optional.of(known);
    }

    /**
     * Makes the files of a run a publication.
     *
     * @return false where another run's are already
     */
    boolean note(Version version, Path publication, String run) throws IOException {
        boolean noted = notes.add(version, publication, run);
        if (noted) {
            lookOrAdd(version, new Kept(PublicationJson.read(Files.readString(publication)), run));
        }
        return noted;
    }

    /** The note stands, whether it can be seen at once or not. */
    private void lookOrAdd(Version version, Kept kept) {
        looking.lock();
        try {
            look();
        } catch (IOException away) {
            log.warn("{} is published, but cannot be seen yet: {}", version, away.getMessage());
            Map<Version, Kept> versions = new TreeMap<>(Comparator.reverseOrder());
            Seen last = seen;
            if (last != null) {
                versions.putAll(last.versions());
            }
            versions.put(version, kept);
            seen = new Seen(versions, last == null ? Set.of() : last.removed(), clock.instant());
        } finally {
            looking.unlock();
        }
    }

    /** Ends a publication. */
    void remove(Version version) throws IOException {
        notes.remove(version);
        look();
    }
}
