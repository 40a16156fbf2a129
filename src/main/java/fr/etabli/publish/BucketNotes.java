package fr.etabli.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The notes of a store: one below {@code versions/} makes the files of a run a publication, and its removal, noted below
 * {@code removed/}, ends it.
 */
record BucketNotes(Bucket bucket) {

    private static final Logger log = LoggerFactory.getLogger(BucketNotes.class);
    private static final String NOTES = "versions/";
    private static final String REMOVED = "removed/";
    private static final String RUN = "run";

    /** A publication and the run whose files it has. */
    record Kept(Publication publication, String run) {}

    List<Version> versions() throws IOException {
        return bucket.list(NOTES).stream()
                .map(note -> note.name().substring(NOTES.length()).replaceFirst("\\.json$", ""))
                .flatMap(name -> Version.parse(name).stream())
                .toList();
    }

    Set<String> removed() throws IOException {
        return bucket.list(REMOVED).stream()
                .map(entry -> entry.name().substring(REMOVED.length()))
                .collect(Collectors.toSet());
    }

    /** What the note of a version says; nothing where it is not there or cannot be read. */
    Optional<Kept> find(Version version) throws IOException {
        return bucket.find(name(version)).flatMap(note -> read(version, note));
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
     * @param publication the file that describes it
     * @return false where another run's are already
     */
    boolean add(Version version, Path publication, String run) throws IOException {
        return bucket.putIfAbsent(name(version), publication, Map.of(RUN, run)) || isOf(run, version);
    }

    /** The client sends anew what the store did not answer to: the note that is there may be this run's. */
    private boolean isOf(String run, Version version) throws IOException {
        return bucket.find(name(version))
                .filter(note -> run.equals(note.words().get(RUN)))
                .isPresent();
    }

    /** Ends a publication. */
    void remove(Version version) throws IOException {
        bucket.put(REMOVED + version, "");
        bucket.delete(name(version));
    }

    private static String name(Version version) {
        return NOTES + version + ".json";
    }
}
