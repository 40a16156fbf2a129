package fr.etabli.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The database server that keeps the repository of the jobs' runs, where it is not a file of the hub's own.
 *
 * @param url      for JDBC, such as {@code jdbc:postgresql://db/etabli}
 * @param username whose tables they are
 * @param password of that user
 */
@ConfigurationProperties("etabli.jobs.datasource")
record JobsProperties(@Nullable String url, @Nullable String username, @Nullable String password) {

    /** Never shows a secret, which an address may hold among its options. */
    @Override
    public String toString() {
        return "the job repository at " + (url == null ? "a file of the hub's" : url.replaceFirst("[?;].*", ""));
    }
}
