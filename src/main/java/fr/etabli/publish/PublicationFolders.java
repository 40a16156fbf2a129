package fr.etabli.publish;

import fr.etabli.index.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of publications: a folder a version, whole from the moment that it bears its name. What is being written or
 * removed is in folders whose names begin with a dot.
 */
final class PublicationFolders {

    private static final Logger log = LoggerFactory.getLogger(PublicationFolders.class);
    private static final String WRITING = ".writing-";
    private static final String REMOVING = ".removing-";
    private static final String COPIES = ".copies";
    private static final String LATEST = "latest";
    private static final String REMOVED = ".removed";

    private final Path root;
    private final VersionFolders versions;

    PublicationFolders(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.versions = new VersionFolders(this.root);
    }

    /** The directory itself, by which runs of jobs are told apart. */
    String name() {
        return root.toString();
    }

    /** @throws AlreadyPublishingException where this or another process holds it */
    FolderLock lock() throws IOException {
        return FolderLock.take(root, ".lock").orElseThrow(() -> new AlreadyPublishingException(root));
    }

    /** The versions that are there, the newest first. */
    List<Version> versions() {
        return versions.list();
    }

    Path of(Version version) {
        return root.resolve(version.toString());
    }

    Path writing(Version version) {
        return root.resolve(WRITING + version);
    }

    /** Where the files of a run that are kept elsewhere may be copied to. */
    Path copy(String run) {
        return root.resolve(COPIES).resolve(run);
    }

    /** Removes the copies of all other runs. */
    void keepCopies(Set<String> runs) throws IOException {
        for (Path copy : files(Files.createDirectories(root.resolve(COPIES)))) {
            if (!runs.contains(String.valueOf(copy.getFileName()))) {
                FileSystemUtils.deleteRecursively(copy);
            }
        }
    }

    /** Removes what killed runs left behind. */
    void clear() throws IOException {
        for (String name : names()) {
            if (name.startsWith(WRITING) || name.startsWith(REMOVING) || name.startsWith("." + LATEST)) {
                FileSystemUtils.deleteRecursively(root.resolve(name));
            }
        }
    }

    /** Makes a written version visible, in one step and for good. */
    void issue(Version version) throws IOException {
        move(writing(version), of(version));
    }

    /** Keeps a written version as the copy of what is kept elsewhere. */
    void issueCopy(Version version, String run) throws IOException {
        Files.createDirectories(root.resolve(COPIES));
        move(writing(version), copy(run));
    }

    private void move(Path written, Path to) throws IOException {
        for (Path file : files(written)) {
            force(file);
        }
        forceDirectory(written);
        Files.move(written, to, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(to.resolveSibling(""));
    }

    /** Until then a file may be lost, or cut, with the power. */
    static void force(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /**
     * Lets the entry {@code latest} follow, for those who serve or copy this directory themselves: a link to the version's
     * folder, or a file with its name where there are no links.
     */
    void follow(Version version) throws IOException {
        Path next = root.resolve("." + LATEST);
        Files.deleteIfExists(next);
        try {
            Files.createSymbolicLink(next, Path.of(version.toString()));
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.writeString(next, version + "\n");
        }
        Files.move(next, root.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(root);
    }

    /**
     * Removes all but the newest versions; a version vanishes in one step, and who is reading one of its files reads on. It is
     * noted before it is removed, so that it can always be told from one that never was.
     */
    void keepNewest(int count) throws IOException {
        for (Version old : versions().stream().skip(count).toList()) {
            Files.writeString(root.resolve(REMOVED), old + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Path aside = root.resolve(REMOVING + old);
            Files.move(of(old), aside, StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(aside);
            log.info("Removed publication {}: {} are kept", old, count);
        }
    }

    /** Whether a version is not there but was: its removal has been noted, or a later one of the same day is there. */
    boolean isRemoved(Version version) {
        List<Version> kept = versions();
        return !kept.contains(version) && (noted(version) || kept.stream().anyMatch(version::isEarlierThatDay));
    }

    private boolean noted(Version version) {
        try (Stream<String> lines = Files.lines(root.resolve(REMOVED))) {
            return lines.anyMatch(version.toString()::equals);
        } catch (NoSuchFileException noneYet) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> names() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(Path::getFileName)
                    .flatMap(name -> Optional.ofNullable(name).stream())
                    .map(Path::toString)
                    .toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Some systems cannot open a directory; they order such changes by themselves. */
    private static void forceDirectory(Path directory) {
        try {
            force(directory, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            log.debug("The directory {} cannot be synced: {}", directory, unsupported.getMessage());
        }
    }
}
