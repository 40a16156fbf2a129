package fr.etabli.catalogue;

import fr.etabli.publish.Publication;
import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * The datasets with their versions. A kept version is a {@code dcat:Resource} and no {@code dcat:Dataset}: harvesters make a
 * dataset of their own of every {@code dcat:Dataset} that they find.
 */
final class DatasetNodes {

    private final Addresses addresses;
    private final People people;
    private final Rights rights;
    private final DistributionNodes distributions;

    DatasetNodes(Addresses addresses, People people, Rights rights, DistributionNodes distributions) {
        this.addresses = addresses;
        this.people = people;
        this.rights = rights;
        this.distributions = distributions;
    }

    void describe(Graph graph, Described dataset) {
        Graph.Node node = graph.node(addresses.part(dataset.slug()))
                .a(DCAT.DATASET)
                .plain(DCTERMS.IDENTIFIER, dataset.identifier())
                .text(DCTERMS.TITLE, dataset.title())
                .text(DCTERMS.DESCRIPTION, dataset.description())
                .to(DCAT.LANDING_PAGE, addresses.site(dataset), FOAF.DOCUMENT)
                .at(DCTERMS.ISSUED, dataset.issued())
                .at(DCTERMS.MODIFIED, dataset.modified())
                .to(DCTERMS.ACCRUAL_PERIODICITY, Concept.IRREGULAR)
                .to(DCTERMS.LANGUAGE, Concept.FRENCH)
                .to(DCTERMS.ACCESS_RIGHTS, Concept.PUBLIC)
                .to(DCTERMS.SPATIAL, Concept.FRANCE);
        people.answerFor(node);
        rights.grant(node, dataset.hasPoints());
        Profile.COMMON_KEYWORDS.forEach(keyword -> node.text(DCAT.KEYWORD, keyword));
        dataset.profile().keywords().forEach(keyword -> node.text(DCAT.KEYWORD, keyword));
        dataset.profile().themes().forEach(theme -> node.to(DCAT.THEME, theme));
        describeCoverage(graph, node, dataset);
        describeProvenance(graph, node, dataset);
        describeSchema(graph, node, dataset);
        describeVersions(graph, node, dataset);
        distributions.describe(graph, dataset);
    }

    private void describeCoverage(Graph graph, Graph.Node node, Described dataset) {
        String period = addresses.part(dataset.slug() + "-period");
        node.to(DCTERMS.TEMPORAL, period);
        graph.node(period)
                .a(DCTERMS.PERIOD_OF_TIME)
                .on(DCAT.START_DATE, dataset.coverage().from())
                .on(DCAT.END_DATE, dataset.coverage().to());
    }

    private void describeProvenance(Graph graph, Graph.Node node, Described dataset) {
        String provenance = addresses.part(dataset.slug() + "-provenance");
        node.to(DCTERMS.PROVENANCE, provenance);
        graph.node(provenance)
                .a(DCTERMS.PROVENANCE_STATEMENT)
                .text(
                        RDFS.LABEL,
                        new Text(
                                "Relevé dans des documents publics, que le jeu « sources » énumère, vérifié, puis publié depuis"
                                        + " la génération "
                                        + dataset.newest().generation() + " d'Établi.",
                                "Taken from public documents, which the dataset “sources” lists, checked, then published from"
                                        + " generation " + dataset.newest().generation() + " of Établi."));
    }

    private void describeSchema(Graph graph, Graph.Node node, Described dataset) {
        dataset.schema().ifPresent(schema -> {
            String address = distributions.schemaOf(dataset, schema);
            node.to(DCTERMS.CONFORMS_TO, address);
            graph.node(address)
                    .a(DCTERMS.STANDARD)
                    .text(
                            DCTERMS.TITLE,
                            new Text(
                                    "Schéma (Table Schema) de : "
                                            + dataset.title().fr(),
                                    "Table Schema of: " + dataset.title().en()));
        });
    }

    private void describeVersions(Graph graph, Graph.Node node, Described dataset) {
        List<Publication> history = dataset.history();
        node.plain(DCAT.VERSION, dataset.newest().version())
                .plain(OWL.VERSIONINFO, dataset.newest().version())
                .text(Terms.VERSION_NOTES, VersionNotes.of(dataset, 0));
        if (history.size() > 1) {
            node.to(DCAT.PREVIOUS_VERSION, addresses.version(dataset, history.get(1)));
        }
        for (int index = 0; index < history.size(); index++) {
            node.to(DCAT.HAS_VERSION, addresses.version(dataset, history.get(index)));
            describeVersion(graph, dataset, index);
        }
    }

    private void describeVersion(Graph graph, Described dataset, int index) {
        Publication publication = dataset.history().get(index);
        String version = publication.version();
        Graph.Node node = graph.node(addresses.version(dataset, publication))
                .a(DCAT.RESOURCE)
                .text(DCTERMS.TITLE, dataset.title().then(", " + version))
                .plain(DCAT.VERSION, version)
                .at(DCTERMS.ISSUED, publication.issuedAt())
                .text(Terms.VERSION_NOTES, VersionNotes.of(dataset, index))
                .to(DCAT.IS_VERSION_OF, addresses.part(dataset.slug()))
                .to(DCTERMS.HAS_FORMAT, addresses.file(publication, dataset.csvOf(publication)));
        if (index + 1 < dataset.history().size()) {
            node.to(
                    DCAT.PREVIOUS_VERSION,
                    addresses.version(dataset, dataset.history().get(index + 1)));
        }
    }
}
