package fr.etabli.outcome;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What must be withheld. It shapes a generation, and so is part of what its id is made from.
 *
 * @param minimumCohort the fewest people that a result not public yet may rest on, at least 1
 */
@ConfigurationProperties("etabli.disclosure")
public record DisclosureProperties(@DefaultValue("5") int minimumCohort) {

    public DisclosureProperties {
        if (minimumCohort < 1) {
            throw new IllegalArgumentException(
                    "etabli.disclosure.minimum-cohort is at least 1, not " + minimumCohort + ".");
        }
    }
}
