package fr.etabli.publish;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where publications go.
 *
 * @param directory where they are written, one folder a version
 * @param keep      how many versions are kept, the newest ones; 0 for all
 */
@ConfigurationProperties("etabli.publish")
public record PublishProperties(@DefaultValue(".etabli/open-data") Path directory, @DefaultValue("0") int keep) {

    public PublishProperties {
        if (keep < 0) {
            throw new IllegalArgumentException("etabli.publish.keep is a number of versions, or 0 for all: " + keep);
        }
    }
}
