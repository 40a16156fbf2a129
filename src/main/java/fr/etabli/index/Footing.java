package fr.etabli.index;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where the private node stands and as whom. Elasticsearch refuses to run as root; then it runs as the user
 * {@value #NOBODY}, who must be able to reach its home and to own its directory. What that user cannot reach moves to
 * {@value #SYSTEM_DIRECTORY}.
 *
 * @param home      the distribution, read only
 * @param directory data, configuration and logs
 * @param asRoot    whether the hub itself runs as root
 */
record Footing(Path home, Path directory, boolean asRoot) {

    static final int NOBODY = 65534;
    static final String SYSTEM_DIRECTORY = "/var/lib/etabli";

    /** Makes the directory, and nothing more: it may be another hub's. */
    static Footing choose(Path home, Path directory) {
        boolean asRoot = runsAsRoot();
        Path place = directory.toAbsolutePath().normalize();
        Path distribution = home.toAbsolutePath().normalize();
        if (!asRoot) {
            return new Footing(distribution, place, false);
        }
        try {
            Path own = isOpenToAll(place.getParent()) ? place : systemDirectoryFor(place);
            Files.createDirectories(own);
            return new Footing(distribution, own, true);
        } catch (IOException failure) {
            throw noDirectory(failure);
        }
    }

    /** The same with a copy of the home in the directory, where the node's user cannot reach the home itself. */
    Footing withReachableHome() {
        try {
            return !asRoot
                            || (isOpenToAll(home.resolve("lib"))
                                    && isOpenToAll(home.resolve("plugins").resolve("etabli-analysis")))
                    ? this
                    : new Footing(copied(home, directory.resolve("home")), directory, true);
        } catch (IOException failure) {
            throw noDirectory(failure);
        }
    }

    private static NodeStartException noDirectory(IOException failure) {
        return new NodeStartException(
                "The private Elasticsearch needs a directory that an unprivileged user can enter, and none could be"
                        + " made: " + failure + ". Name one with etabli.elasticsearch.directory.",
                failure);
    }

    /** Asks who owns a new file; a name may be missing where users have none, as in many containers. */
    private static boolean runsAsRoot() {
        try {
            Path own = Files.createTempFile("etabli", ".owner");
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(own, "unix:uid"));
            } finally {
                Files.delete(own);
            }
        } catch (IOException failure) {
            throw new NodeStartException(
                    "No temporary file can be made: " + failure + ". Name a place for them with -Djava.io.tmpdir=DIR.",
                    failure);
        }
    }

    /** What goes before the node's command so that it does not run as root. */
    List<String> unprivileged() {
        return asRoot
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs")
                : List.of();
    }

    /** Gives all that lies in the directory to the user who runs the node. */
    void handOver() throws IOException {
        if (!asRoot) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                give(folder);
                return folder.equals(directory.resolve("home"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOpenToAll(@Nullable Path path) throws IOException {
        for (Path step = path; step != null; step = step.getParent()) {
            if (Files.exists(step)
                    && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static Path systemDirectoryFor(Path wanted) throws IOException {
        Path shared = Path.of(SYSTEM_DIRECTORY);
        Files.createDirectories(shared);
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        return shared.resolve(Integer.toHexString(wanted.toString().hashCode()));
    }

    /** What an earlier copy has left goes first: two versions of a library side by side do not start. */
    static Path copied(Path from, Path to) throws IOException {
        Path whole = to.resolve(".whole");
        String version =
                from + "@" + Files.getLastModifiedTime(from.resolve("plugins").resolve("etabli-analysis"));
        if (Files.exists(whole) && Files.readString(whole).equals(version)) {
            return to;
        }
        FileSystemUtils.deleteRecursively(to);
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setPosixFilePermissions(target, open);
            }
        }
        Files.writeString(whole, version);
        return to;
    }
}
