package fr.etabli.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which versions a directory holds. Every answer depends on it, so the directory is read again only once it tells of a change:
 * its time of modification moves whenever an entry comes or goes, whoever did it.
 */
final class VersionFolders {

    /** Two changes within one tick of the file system's clock bear the same time; a time this old has no second one to come. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path root;
    private volatile @Nullable Seen seen;

    private record Seen(FileTime changed, List<Version> versions) {}

    VersionFolders(Path root) {
        this.root = root;
    }

    /** The newest first. */
    List<Version> list() {
        try {
            FileTime changed = Files.getLastModifiedTime(root);
            Seen known = seen;
            if (known != null && known.changed().equals(changed)) {
                return known.versions();
            }
            List<Version> versions = read();
            seen = isSettled(changed) ? new Seen(changed, versions) : null;
            return versions;
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Version> read() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(Path::getFileName)
                    .flatMap(name -> Optional.ofNullable(name).stream())
                    .flatMap(name -> Version.parse(name.toString()).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static boolean isSettled(FileTime changed) {
        return Math.abs(System.currentTimeMillis() - changed.toMillis()) > SETTLED.toMillis();
    }
}
