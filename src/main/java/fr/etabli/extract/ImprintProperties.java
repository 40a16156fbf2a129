package fr.etabli.extract;

import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What files, the catalogue and the legal notices say of the hub.
 *
 * @param licence          address of the licence that the rows are under
 * @param licenceAuthority its entry in the licence list of the European Union, where it has one
 * @param attribution      the words that a re-use owes
 */
@ConfigurationProperties("etabli.imprint")
public record ImprintProperties(
        @DefaultValue("https://www.etalab.gouv.fr/licence-ouverte-open-licence") URI licence,
        @Nullable URI licenceAuthority,
        @DefaultValue(
                        "Établi – écoles de production, données ouvertes (Licence Ouverte 2.0) ; codes et communes : INSEE –"
                                + " Code officiel géographique (Licence Ouverte 2.0) ; points des communes : GeoNames (CC BY 4.0)")
                String attribution,
        @DefaultValue Publisher publisher,
        @DefaultValue Contact contact,
        @DefaultValue Host host) {

    /** Who stands in as the publisher while nobody is named. */
    private static final String PROJECT = "Établi";

    Imprint at(PublicAddress address) {
        String named = given(publisher.name());
        return new Imprint(
                address, licence.toString(), attribution, named == null ? PROJECT : named, given(contact.email()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * Who publishes.
     *
     * @param uri          by which others know it
     * @param type         what kind of body it is, such as {@code http://purl.org/adms/publishertype/NonProfitOrganisation}
     * @param address      where it is reached by post
     * @param registration its form and number, such as {@code Association loi 1901, RNA W…}
     * @param director     who answers for what is published
     */
    public record Publisher(
            @Nullable String name,
            @Nullable URI uri,
            @Nullable URI type,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String registration,
            @Nullable String director) {}

    /** Whom to ask. */
    public record Contact(@Nullable String name, @Nullable String email) {}

    /** On whose machines the hub runs; French law wants all three to be said (loi n° 2004-575, article 1-1). */
    public record Host(@Nullable String name, @Nullable String address, @Nullable String phone) {}
}
