package fr.etabli.publish;

import fr.etabli.index.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Publications in an S3-compatible store. The objects of a run lie in a folder of its own; the note under {@code versions/},
 * which is written last and only where there is none, makes them a publication, and its removal ends it. Files are read from
 * a local copy, made when a file is first asked for.
 */
final class PublicationsInBucket implements PublicationStore {

    private static final Logger log = LoggerFactory.getLogger(PublicationsInBucket.class);
    private static final String NOTES = "versions/";
    private static final String REMOVED = "removed/";
    private static final String RUN = "run";
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Bucket bucket;
    private final PublicationFolders folders;
    private final LocalCopies copies;
    private final InstantSource clock;
    private volatile @Nullable Seen seen;

    private record Kept(Publication publication, String run) {}

    private record Seen(Map<Version, Kept> versions, Set<String> removed, Instant at) {}

    /**
     * @param folders where publications are made; copies lie beside
     * @param clock   nobody may set it back: it tells for how long what was seen last may be taken from memory
     */
    PublicationsInBucket(Bucket bucket, PublicationFolders folders, InstantSource clock) {
        this.bucket = bucket;
        this.folders = folders;
        this.copies = new LocalCopies(bucket, folders);
        this.clock = clock;
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public FolderLock lock() throws IOException {
        FolderLock lock = folders.lock();
        seen = look(); // whoever publishes has to know what others did just now
        return lock;
    }

    @Override
    public List<Version> versions() {
        return List.copyOf(seen().versions().keySet());
    }

    @Override
    public List<Publication> list() {
        return seen().versions().values().stream().map(Kept::publication).toList();
    }

    @Override
    public Optional<Publication> latest() {
        return list().stream().findFirst();
    }

    @Override
    public Optional<Publication> find(String version) {
        return Version.parse(version)
                .flatMap(parsed -> Optional.ofNullable(seen().versions().get(parsed)))
                .map(Kept::publication);
    }

    @Override
    public boolean isRemoved(String version) {
        Optional<Version> parsed = Version.parse(version);
        return parsed.isPresent()
                && !versions().contains(parsed.get())
                && (seen().removed().contains(version) || versions().stream().anyMatch(parsed.get()::isEarlierThatDay));
    }

    @Override
    public Path writing(Version version) {
        return folders.writing(version);
    }

    /** Of other hubs' runs those alone that cannot be at it any more. */
    @Override
    public void clear() throws IOException {
        folders.clear();
        Set<String> runs = seen().versions().values().stream().map(Kept::run).collect(Collectors.toSet());
        bucket.deleteAll(BrokenOff.among(bucket.list(""), runs, seen().removed()));
        folders.keepCopies(runs);
    }

    @Override
    public void issue(Version version) throws IOException {
        String run = UUID.randomUUID().toString();
        Path written = writing(version);
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                bucket.upload(version + "/" + run + "/" + file.getFileName(), file);
            }
        }
        if (!bucket.putIfAbsent(note(version), written.resolve(PublicationJson.NAME), Map.of(RUN, run))) {
            bucket.deleteAll(bucket.list(version + "/" + run + "/"));
            throw new IOException("Another hub has just issued " + version + " in " + name() + ".");
        }
        seen = look();
        folders.issueCopy(version, run);
    }

    private static String note(Version version) {
        return NOTES + version + ".json";
    }

    @Override
    public void follow(Version version) throws IOException {
        bucket.put("latest", version + "\n");
    }

    @Override
    public void keepNewest(int count) throws IOException {
        for (Version old : versions().stream().skip(count).toList()) {
            bucket.put(REMOVED + old, "");
            bucket.delete(note(old));
            seen = look();
            bucket.deleteAll(bucket.list(old + "/"));
            log.info("Removed publication {}: {} are kept", old, count);
        }
    }

    /** Where the publication was removed meanwhile, nothing lies there. */
    @Override
    public Path path(Publication publication, PublishedFile file) {
        Kept kept = seen().versions().get(Version.of(publication.version()));
        return kept == null
                ? folders.copy("none").resolve(file.name())
                : copies.of(publication.version(), kept.run(), file);
    }

    /** What was seen last, where it is not long ago or the store is out of reach. */
    private Seen seen() {
        Seen last = seen;
        if (last != null && clock.instant().isBefore(last.at().plus(LOOK))) {
            return last;
        }
        try {
            Seen now = look();
            seen = now;
            return now;
        } catch (IOException away) {
            if (last == null) {
                throw new UncheckedIOException(away);
            }
            log.warn("What is published is taken from memory: {}", away.getMessage());
            seen = new Seen(last.versions(), last.removed(), clock.instant());
            return last;
        }
    }

    private Seen look() throws IOException {
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
        return new Seen(versions, removed, clock.instant());
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
}
