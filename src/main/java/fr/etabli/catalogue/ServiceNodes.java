package fr.etabli.catalogue;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;

/** The data services. No distribution names one as its {@code accessService}: data.gouv.fr leaves those aside. */
final class ServiceNodes {

    private final Addresses addresses;
    private final People people;
    private final Rights rights;

    ServiceNodes(Addresses addresses, People people, Rights rights) {
        this.addresses = addresses;
        this.people = people;
        this.rights = rights;
    }

    void describe(Graph graph, Service service, List<Described> datasets) {
        Graph.Node node = graph.node(addresses.part(service.name()))
                .a(DCAT.DATA_SERVICE)
                .plain(DCTERMS.IDENTIFIER, service.identifier())
                .text(DCTERMS.TITLE, service.title())
                .text(DCTERMS.DESCRIPTION, service.says())
                .to(DCAT.ENDPOINT_URL, addresses.hub().of(service.endpoint()))
                .to(DCAT.ENDPOINT_DESCRIPTION, addresses.hub().of(service.description()))
                .to(DCTERMS.CONFORMS_TO, service.standard().address())
                .to(DCAT.LANDING_PAGE, addresses.hub().of("/developpeurs"), FOAF.DOCUMENT)
                .to(DCTERMS.ACCESS_RIGHTS, Concept.PUBLIC)
                .to(DCAT.THEME, Concept.EDUCATION);
        Profile.COMMON_KEYWORDS.forEach(keyword -> node.text(DCAT.KEYWORD, keyword));
        people.answerFor(node);
        rights.grant(node, datasets.stream().filter(service::serves).anyMatch(Described::hasPoints));
        datasets.stream()
                .filter(service::serves)
                .forEach(dataset -> node.to(DCAT.SERVES_DATASET, addresses.part(dataset.slug())));
        graph.node(service.standard().address())
                .a(DCTERMS.STANDARD)
                .plain(DCTERMS.TITLE, service.standard().title());
    }
}
