package fr.etabli.extract;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What files say of themselves.
 *
 * @param licence     address of the licence that the rows are under
 * @param attribution the words that a re-use owes
 */
@ConfigurationProperties("etabli.imprint")
public record ImprintProperties(
        @DefaultValue("https://www.etalab.gouv.fr/licence-ouverte-open-licence") URI licence,
        @DefaultValue(
                        "Établi – écoles de production, données ouvertes (Licence Ouverte 2.0) ; codes et communes : INSEE –"
                                + " Code officiel géographique (Licence Ouverte 2.0) ; points des communes : GeoNames (CC BY 4.0)")
                String attribution) {}
