package fr.etabli.publish;

import fr.etabli.index.FolderLock;
import fr.etabli.publish.BucketNotes.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publications in an S3-compatible store. The objects of a run lie in a folder of its own; the note under {@code versions/},
 * which is written last and only where there is none, makes them a publication, and its removal ends it. Files are read from
 * a local copy, made when a file is first asked for.
 */
final class PublicationsInBucket implements PublicationStore {

    private static final Logger log = LoggerFactory.getLogger(PublicationsInBucket.class);

    private final Bucket bucket;
    private final PublicationFolders folders;
    private final LocalCopies copies;
    private final BucketListing listing;

    /**
     * @param folders where publications are made; copies lie beside
     * @param clock   nobody may set it back: it tells for how long what was seen last may be taken from memory
     */
    PublicationsInBucket(Bucket bucket, PublicationFolders folders, InstantSource clock) {
        this.bucket = bucket;
        this.folders = folders;
        this.copies = new LocalCopies(bucket, folders);
        this.listing = new BucketListing(bucket, clock);
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public FolderLock lock() throws IOException {
        FolderLock lock = folders.lock();
        try {
            listing.look(); // whoever publishes has to know what others did just now
            return lock;
        } catch (IOException | RuntimeException away) {
            lock.close();
            throw away;
        }
    }

    @Override
    public List<Version> versions() {
        return List.copyOf(listing.seen().versions().keySet());
    }

    @Override
    public List<Publication> list() {
        return listing.seen().versions().values().stream()
                .map(Kept::publication)
                .toList();
    }

    @Override
    public Optional<Publication> latest() {
        return list().stream().findFirst();
    }

    @Override
    public Optional<Publication> find(String version) {
        return Version.parse(version)
                .flatMap(parsed -> Optional.ofNullable(listing.seen().versions().get(parsed)))
                .map(Kept::publication);
    }

    @Override
    public boolean isRemoved(String version) {
        Optional<Version> parsed = Version.parse(version);
        return parsed.isPresent()
                && !versions().contains(parsed.get())
                && (listing.seen().removed().contains(version)
                        || versions().stream().anyMatch(parsed.get()::isEarlierThatDay));
    }

    @Override
    public Path writing(Version version) {
        return folders.writing(version);
    }

    /** Of other hubs' runs those alone that cannot be at it any more. */
    @Override
    public void clear() throws IOException {
        folders.clear();
        Set<String> runs = listing.seen().runs();
        bucket.deleteAll(BrokenOff.among(bucket.list(""), runs, listing.seen().removed()));
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
        // Before the note is there nobody knows of the run, so that no reader can be copying its files.
        folders.issueCopy(version, run);
        if (!listing.note(version, folders.copy(run).resolve(PublicationJson.NAME), run)) {
            bucket.deleteAll(bucket.list(version + "/" + run + "/"));
            throw new IOException("Another hub has just issued " + version + " in " + name() + ".");
        }
    }

    @Override
    public void follow(Version version) throws IOException {
        bucket.put("latest", version + "\n");
    }

    @Override
    public void keepNewest(int count) throws IOException {
        for (Version old : versions().stream().skip(count).toList()) {
            listing.remove(old);
            bucket.deleteAll(bucket.list(old + "/"));
            log.info("Removed publication {}: {} are kept", old, count);
        }
    }

    /** Where the publication was removed meanwhile, nothing lies there. */
    @Override
    public Path path(Publication publication, PublishedFile file) {
        Kept kept = listing.seen().versions().get(Version.of(publication.version()));
        return kept == null
                ? folders.copy("none").resolve(file.name())
                : copies.of(publication.version(), kept.run(), file);
    }
}
