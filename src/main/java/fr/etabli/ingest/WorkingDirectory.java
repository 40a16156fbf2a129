package fr.etabli.ingest;

import fr.etabli.index.Place;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where an ingest sorts its rows. It is one process's alone, until that process is done or gone. */
record WorkingDirectory(Path path, FileChannel lock, Place place) implements AutoCloseable {

    /** @throws EtabliException where another process ingests there */
    static WorkingDirectory take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("ingest.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new EtabliException(
                        ErrorCode.UNAVAILABLE, "Another ingest runs on " + directory + ". Wait until it has ended.");
            }
            return new WorkingDirectory(directory.resolve("ingest"), channel, Place.of(channel));
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory " + directory + " cannot be used", failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Removes what an interrupted ingest left. */
    void clear() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("The working directory " + path + " cannot be emptied", failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
