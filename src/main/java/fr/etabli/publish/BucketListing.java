package fr.etabli.publish;

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
import tools.jackson.core.JacksonException;

/**
 * Which publications a store holds: a note below {@code versions/} makes one, its removal, noted below {@code removed/}, ends
 * it. One thread at a time looks, every few seconds at most; the others take what was seen last.
 */
final class BucketListing {

    private static final Logger log = LoggerFactory.getLogger(BucketListing.class);
    private static final String NOTES = "versions/";
    private static final String REMOVED = "removed/";
    private static final String RUN = "run";
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** For so long others wait for whoever is the first to look. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    private final Bucket bucket;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;
    private @Nullable Instant missed;

    /** A publication and the run whose files it has. */
    record Kept(Publication publication, String run) {}

    /** What there is, the newest first. */
    record Seen(Map<Version, Kept> versions, Set<String> removed, Instant at) {

        Set<String> runs() {
            return versions.values().stream().map(Kept::run).collect(Collectors.toSet());
        }
    }

    /** @param clock nobody may set it back: it tells for how long what was seen last may be taken from memory */
    BucketListing(Bucket bucket, InstantSource clock) {
        this.bucket = bucket;
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
            for (Bucket.Entry note : bucket.list(NOTES)) {
                String name = note.name().substring(NOTES.length()).replaceFirst("\\.json$", "");
                Optional<Version> version = Version.parse(name);
                if (version.isPresent()) {
                    kept(version.get()).ifPresent(kept -> versions.put(version.get(), kept));
                }
            }
            Set<String> removed = bucket.list(REMOVED).stream()
                    .map(entry -> entry.name().substring(REMOVED.length()))
                    .collect(Collectors.toSet());
            Seen now = new Seen(versions, removed, clock.instant());
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
        return known == null ? bucket.find(note(version)).flatMap(note -> read(version, note)) : Optional.of(known);
    }

    private static Optional<Kept> read(Version version, Bucket.Found note) {
        String run = note.words().get(RUN);
        try {
            return Optional.ofNullable(run).map(words -> new Kept(PublicationJson.read(note.text()), words));
        } catch (JacksonException broken) {
            log.warn("The note of {} cannot be read and is left aside: {}", version, broken.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Makes the files of a run a publication.
     *
     * @return false where another run's are already
     */
    boolean note(Version version, Path publication, String run) throws IOException {
        boolean noted = bucket.putIfAbsent(note(version), publication, Map.of(RUN, run)) || isNoted(version, run);
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

    /** The client sends anew what the store did not answer to: the note that is there may be this run's. */
    private boolean isNoted(Version version, String run) throws IOException {
        return bucket.find(note(version))
                .filter(note -> run.equals(note.words().get(RUN)))
                .isPresent();
    }

    /** Ends a publication. */
    void remove(Version version) throws IOException {
        bucket.put(REMOVED + version, "");
        bucket.delete(note(version));
        look();
    }

    private static String note(Version version) {
        return NOTES + version + ".json";
    }
}
