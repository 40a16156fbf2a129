package fr.etabli.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long anybody waits for Elasticsearch, and how many at a time.
 *
 * @param timeout    how long one request may take that somebody waits for; those of jobs may take longer
 * @param silence    after how long without an answer Elasticsearch is asked whether it is there at all
 * @param pause      how long nothing is asked of it once it has not been there several times
 * @param atOnce     how many requests may be under way at a time that somebody waits for
 * @param jobsAtOnce how many others may be: of jobs, and of exports after their first rows
 */
@ConfigurationProperties("etabli.elasticsearch.reads")
public record ReadProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3s") Duration silence,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("40") int atOnce,
        @DefaultValue("24") int jobsAtOnce) {

    /** As it is where nobody sets anything. */
    static ReadProperties standard() {
        return new ReadProperties(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(2), 40, 24);
    }
}
