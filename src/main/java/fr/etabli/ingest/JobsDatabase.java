package fr.etabli.ingest;

import java.nio.file.Path;
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

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:file:" + directory.toAbsolutePath().normalize().resolve("jobs") + ";AUTO_SERVER=TRUE";
    }
}
