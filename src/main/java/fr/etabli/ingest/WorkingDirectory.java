package fr.etabli.ingest;

import fr.etabli.index.FolderLock;
import fr.etabli.index.Place;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where an ingest sorts its rows. It is one process's alone, until that process is done or gone. */
record WorkingDirectory(Path path, FolderLock lock) implements AutoCloseable {

    /** @throws EtabliException where another process ingests there */
    static WorkingDirectory take(Path directory) {
        try {
            FolderLock lock = FolderLock.take(directory, "ingest.lock")
                    .orElseThrow(() -> new EtabliException(
                            ErrorCode.UNAVAILABLE,
                            "Another ingest runs on " + directory + ". Wait until it has ended."));
            return new WorkingDirectory(directory.resolve("ingest"), lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory " + directory + " cannot be used", failure);
        }
    }

    Place place() {
        return lock.place();
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
        lock.close();
    }
}
