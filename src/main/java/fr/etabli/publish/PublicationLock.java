package fr.etabli.publish;

import fr.etabli.index.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write into a directory of publications, held until closed; it ends with the process too.
 *
 * @param lock  kept, for Java forgets within its own process a lock that nothing refers to
 * @param place by which a lease tells who holds it
 */
record PublicationLock(FileLock lock, Place place) implements AutoCloseable {

    /** @throws AlreadyPublishingException where this or another process holds it */
    static PublicationLock take(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(
                directory.resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = tried(channel);
        if (lock == null) {
            channel.close();
            throw new AlreadyPublishingException(directory);
        }
        return new PublicationLock(lock, Place.of(channel));
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
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
