package fr.etabli.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A real PostgreSQL with an empty database, of the binaries that the build has fetched. It ends with the run. */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path directory;

    private PostgresServer(EmbeddedPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    public static PostgresServer start() throws IOException {
        Path working = Path.of("target", "postgres").toAbsolutePath();
        Path directory = working.resolve(UUID.randomUUID().toString());
        return new PostgresServer(
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(working.toFile())
                        .setDataDirectory(directory)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start(),
                directory);
    }

    /** For JDBC; it asks for no password. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** From now on it keeps its connections and answers nothing, until {@link #goOn}. */
    public void halt() throws Exception {
        signal("-STOP");
    }

    /** Answers again, what came meanwhile first. */
    public void goOn() throws Exception {
        signal("-CONT");
    }

    private void signal(String which) throws Exception {
        long master = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0));
        List<String> command = new ArrayList<>(List.of("kill", which, String.valueOf(master)));
        ProcessHandle.of(master).orElseThrow().descendants().forEach(one -> command.add(String.valueOf(one.pid())));
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IOException("PostgreSQL could not be signalled: " + command);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
