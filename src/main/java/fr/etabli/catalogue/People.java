package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import java.net.URI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;

/** Who publishes, and whom to ask. Where the settings name nobody, the project stands in for a publisher. */
final class People {

    private static final String PUBLISHER_TYPES = "http://purl.org/adms/publishertype/";

    private final ImprintProperties settings;
    private final Imprint imprint;
    private final Addresses addresses;

    People(Imprint imprint, ImprintProperties settings) {
        this.imprint = imprint;
        this.settings = settings;
        this.addresses = new Addresses(imprint.address());
    }

    /** Says of a catalogue, dataset or service whose it is. */
    void answerFor(Graph.Node resource) {
        resource.to(DCTERMS.PUBLISHER, publisher()).to(DCAT.CONTACT_POINT, contact());
    }

    void describe(Graph graph) {
        Graph.Node publisher = graph.node(publisher()).a(FOAF.AGENT).a(FOAF.ORGANIZATION);
        publisher.plain(FOAF.NAME, name()).to(FOAF.HOMEPAGE, addresses.hub().of("/"), FOAF.DOCUMENT);
        URI type = settings.publisher().type();
        if (type != null) {
            Graph.Node kind = graph.node(type.toString()).a(SKOS.CONCEPT);
            kind.plain(SKOS.PREF_LABEL, type.toString().replaceFirst(".*[/#]", ""));
            if (type.toString().startsWith(PUBLISHER_TYPES)) {
                String scheme = PUBLISHER_TYPES + "1.0";
                kind.to(SKOS.IN_SCHEME, scheme);
                graph.node(scheme).a(SKOS.CONCEPT_SCHEME).plain(DCTERMS.TITLE, "ADMS publisher type");
            }
            publisher.to(DCTERMS.TYPE, type.toString());
        }
        describeContact(graph);
    }

    private void describeContact(Graph graph) {
        Graph.Node contact = graph.node(contact()).a(VCARD4.KIND).a(VCARD4.ORGANIZATION);
        String name = settings.contact().name();
        contact.plain(VCARD4.FN, name == null ? name() : name).to(VCARD4.HAS_URL, addresses.site());
        String email = imprint.email();
        if (email != null) {
            contact.to(VCARD4.HAS_EMAIL, "mailto:" + email);
        }
    }

    String name() {
        return imprint.publisher();
    }

    String publisher() {
        return orPart(settings.publisher().uri(), "publisher");
    }

    private String contact() {
        return addresses.part("contact");
    }

    private String orPart(@Nullable URI given, String part) {
        return given == null ? addresses.part(part) : given.toString();
    }
}
