package fr.etabli.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That no other process, nor this one a second time, works in a folder. The operating system takes it back when the process
 * ends.
 *
 * @param file  the file that is locked
 * @param lock  kept, for Java forgets within its own process a lock that nothing refers to
 * @param place by which a lease tells who holds it
 */
public record FolderLock(Path file, FileLock lock, Place place) implements AutoCloseable {

    /** What this process holds. A file that it has locked is not opened again: to close it would end the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /**
     * Makes the folder where it is not there.
     *
     * @param name the name of the file in the folder that holds the lock
     * @return nothing where this or another process holds it
     */
    public static Optional<FolderLock> take(Path folder, String name) throws IOException {
        Path file = Files.createDirectories(folder).toRealPath().resolve(name);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = locked(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<FolderLock> locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<FolderLock> taken = Optional.empty();
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                taken = Optional.of(new FolderLock(file, lock, Place.of(channel)));
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD.remove(file);
        }
    }
}
