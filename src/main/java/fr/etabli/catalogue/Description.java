package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import fr.etabli.publish.Publication;
import java.time.Instant;
import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** All that the catalogue says, from publications and settings. */
final class Description {

    static final Text TITLE = new Text(
            "Établi – données ouvertes sur les écoles de production",
            "Établi – open data on the French écoles de production");
    private static final Text ABOUT = new Text(
            "Écoles de production, formations, métiers, diplômes, régions et chiffres, avec leurs sources, en fichiers"
                    + " versionnés et par API.",
            "Écoles de production, programmes, trades, diplomas, regions and figures, with their sources, as versioned files"
                    + " and by API.");

    private final Addresses addresses;
    private final People people;
    private final Rights rights;
    private final DatasetNodes datasetNodes;
    private final ServiceNodes serviceNodes;
    private final France france = France.read();

    Description(Imprint imprint, ImprintProperties settings) {
        addresses = new Addresses(imprint.address());
        people = new People(imprint, settings);
        rights = new Rights(imprint, settings, addresses);
        datasetNodes = new DatasetNodes(addresses, people, rights, new DistributionNodes(addresses, rights));
        serviceNodes = new ServiceNodes(addresses, people, rights);
    }

    /** @param kept the publications, the newest first; at least one */
    Graph of(List<Publication> kept, PageOfDatasets page, List<Service> services, Syntax syntax) {
        Graph graph = new Graph();
        describeCatalogue(
                graph, kept.get(kept.size() - 1).issuedAt(), kept.get(0).issuedAt());
        page.describe(graph, addresses, syntax);
        Graph.Node catalogue = graph.node(addresses.catalogue());
        for (Described dataset : page.datasets()) {
            catalogue.to(DCAT.HAS_DATASET, addresses.part(dataset.slug()));
            datasetNodes.describe(graph, dataset);
        }
        if (page.isFirst()) {
            for (Service service : services) {
                catalogue.to(DCAT.HAS_SERVICE, addresses.part(service.name()));
                serviceNodes.describe(graph, service, page.all());
            }
        }
        people.describe(graph);
        rights.describe(graph);
        france.describe(graph);
        return graph;
    }

    private void describeCatalogue(Graph graph, Instant first, Instant last) {
        Graph.Node catalogue = graph.node(addresses.catalogue())
                .a(DCAT.CATALOG)
                .text(DCTERMS.TITLE, TITLE)
                .text(DCTERMS.DESCRIPTION, ABOUT)
                .at(DCTERMS.ISSUED, first)
                .at(DCTERMS.MODIFIED, last)
                .to(DCTERMS.LANGUAGE, Concept.FRENCH)
                .to(FOAF.HOMEPAGE, addresses.site(), FOAF.DOCUMENT)
                .to(DCTERMS.SPATIAL, Concept.FRANCE)
                .to(DCAT.THEME_TAXONOMY, Concept.THEMES);
        people.answerFor(catalogue);
        rights.grant(catalogue, true);
        graph.node(Concept.THEMES)
                .a(SKOS.CONCEPT_SCHEME)
                .text(DCTERMS.TITLE, new Text("Thèmes de données (Union européenne)", "Data themes (European Union)"));
    }
}
