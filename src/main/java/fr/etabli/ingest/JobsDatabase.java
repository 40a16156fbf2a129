package fr.etabli.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The repository of the jobs' runs where no other is configured: an H2 file in the hub's directory, which a command beside
 * a serving hub may use at the same time. H2 takes absolute paths only.
 */
record JobsDatabase(Path directory) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "sa";
    }

    /** A secret of the hub's user: whoever can open the database can run code as the hub. */
    @Override
    public String getPassword() {
        try {
            Path file = Files.createDirectories(directory).resolve("jobs.secret");
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            // new, or made when the disk was full; a database that is there already goes by what it was made with
            if (Files.size(file) == 0 && !Files.exists(directory.resolve("jobs.mv.db"))) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The job repository's secret cannot be kept in " + directory, failure);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:file:" + directory.toAbsolutePath().normalize().resolve("jobs") + ";AUTO_SERVER=TRUE";
    }
}
