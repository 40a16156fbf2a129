package fr.etabli.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That no other process, nor this one a second time, works in a folder. The operating system takes it back when the process
 * ends.
 *
 * @param lock  kept, for Java forgets within its own process a lock that nothing refers to
 * @param place by which a lease tells who holds it
 */
public record FolderLock(FileLock lock, Place place) implements AutoCloseable {

    /**
     * Makes the folder where it is not there.
     *
     * @param file the name of the file in the folder that holds the lock
     * @return nothing where this or another process holds it
     */
    public static Optional<FolderLock> take(Path folder, String file) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<FolderLock> taken = Optional.empty();
        try {
            FileLock lock = tried(channel);
            if (lock != null) {
                taken = Optional.of(new FolderLock(lock, Place.of(channel)));
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
