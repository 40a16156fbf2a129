package fr.etabli.ingest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The repository of the jobs' runs on a database server, which several hubs may share. */
record JobsServer(JobsProperties properties) implements JdbcConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return properties.username();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.password();
    }

    @Override
    public String getJdbcUrl() {
        return Objects.requireNonNull(properties.url());
    }
}
