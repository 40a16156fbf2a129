package fr.etabli.publish;

import fr.etabli.index.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A publication in the making: nobody sees it yet. */
final class Draft {

    private final Path folder;
    private final PublishRun run;
    private final List<PublishedFile> files;

    /** @param files those that lie there already; further ones are added to it */
    Draft(Path folder, PublishRun run, List<PublishedFile> files) {
        this.folder = folder;
        this.run = run;
        this.files = files;
    }

    /** Where a file of this name is to be written. */
    Path file(String name) {
        return folder.resolve(name);
    }

    Manifest data() {
        return run.data();
    }

    Version version() {
        return run.version();
    }

    /** When the publication is issued, as all its files say. */
    Instant issuedAt() {
        return run.issuedAt();
    }

    /** What had been published before, where anything had. */
    Optional<Publication> previous() {
        return run.previous();
    }

    /** What lies there so far. */
    List<PublishedFile> files() {
        return Collections.unmodifiableList(files);
    }

    /**
     * Takes in a file that has been written.
     *
     * @param dataset   what it tells of; null where it tells of the publication
     * @param mediaType as IANA registers it, without parameters
     */
    void add(String name, @Nullable String dataset, String mediaType) throws IOException {
        add(name, dataset, mediaType, true);
    }

    /**
     * Takes in a file that has been written and is compressed in itself: it is given out as it is.
     *
     * @param dataset   what it tells of; null where it tells of the publication
     * @param mediaType as IANA registers it, without parameters
     */
    void addCompressed(String name, @Nullable String dataset, String mediaType) throws IOException {
        add(name, dataset, mediaType, false);
    }

    private void add(String name, @Nullable String dataset, String mediaType, boolean text) throws IOException {
        Path file = file(name);
        String sum = text ? Sealing.compress(file) : Sealing.checksum(file);
        files.add(new PublishedFile(name, dataset, null, mediaType, Files.size(file), sum, null, text));
    }
}
