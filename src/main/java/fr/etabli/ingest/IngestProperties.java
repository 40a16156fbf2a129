package fr.etabli.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is ingested, and when.
 *
 * @param data      the folder with the tables of schools, trades and figures
 * @param reference the folder with the tables and outlines of the geography
 * @param onStart   when {@code serve} ingests as it starts; {@code when-changed} where the hub runs its own Elasticsearch,
 *                  {@code never} where it uses a cluster
 * @param chunk     how many documents are written at a time, roughly
 */
@ConfigurationProperties("etabli.ingest")
record IngestProperties(
        @DefaultValue("batch/data") Path data,
        @DefaultValue("batch/reference") Path reference,
        @Nullable OnStart onStart,
        @DefaultValue("1000") int chunk) {

    /** When {@code serve} ingests as it starts. */
    enum OnStart {
        /** Where nothing is served yet. */
        WHEN_EMPTY,
        /** Where the input, a mapping or a setting would make another generation than the one served. */
        WHEN_CHANGED,
        /** Ingest is a command of its own. */
        NEVER
    }
}
