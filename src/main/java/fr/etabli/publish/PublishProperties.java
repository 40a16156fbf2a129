package fr.etabli.publish;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where publications go and what they say of themselves.
 *
 * @param directory   where they are written, one folder a version
 * @param licence     address of the licence that the rows are under
 * @param attribution the words that a re-use owes
 * @param keep        how many versions are kept, the newest ones; 0 for all
 */
@ConfigurationProperties("etabli.publish")
public record PublishProperties(
        @DefaultValue(".etabli/open-data") Path directory,
        @DefaultValue("https://www.etalab.gouv.fr/licence-ouverte-open-licence") URI licence,
        @DefaultValue(
                        "Établi – écoles de production, données ouvertes (Licence Ouverte 2.0) ; codes et communes : INSEE –"
                                + " Code officiel géographique (Licence Ouverte 2.0) ; points des communes : GeoNames (CC BY 4.0)")
                String attribution,
        @DefaultValue("0") int keep) {

    public PublishProperties {
        if (keep < 0) {
            throw new IllegalArgumentException("etabli.publish.keep is a number of versions, or 0 for all: " + keep);
        }
    }
}
