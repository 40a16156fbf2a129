package fr.etabli.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hubs on one cluster tell who does a job.
 *
 * @param lease how long a hub may give no sign of life before another one takes over its ingest or publication
 */
@ConfigurationProperties("etabli.jobs")
record LeaseProperties(@DefaultValue("20s") Duration lease) {

    private static final Duration LEAST = Duration.ofSeconds(2);

    LeaseProperties {
        if (lease.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("etabli.jobs.lease is at least 2s: " + lease);
        }
    }
}
