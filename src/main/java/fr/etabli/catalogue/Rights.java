package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import java.net.URI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * What may be done with the rows. They are under one licence; the points of communes are under that of GeoNames, and the
 * statement says which columns hold them.
 */
final class Rights {

    /** The page by which data.gouv.fr knows the Licence Ouverte 2.0. */
    static final String LICENCE_OUVERTE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";
    private static final Text POINTS = new Text(
            "Exception : dans les colonnes « latitude » et « longitude » (et la géométrie des fichiers GeoJSON), les points de"
                    + " communes viennent de GeoNames et restent sous la licence CC BY 4.0.",
            "Except: in the columns “latitude” and “longitude” (and the geometry of GeoJSON files) the points of communes come"
                    + " from GeoNames and stay under the licence CC BY 4.0.");

    private final Imprint imprint;
    private final ImprintProperties settings;
    private final Addresses addresses;

    Rights(Imprint imprint, ImprintProperties settings, Addresses addresses) {
        this.imprint = imprint;
        this.settings = settings;
        this.addresses = addresses;
    }

    void grant(Graph.Node resource, boolean withPoints) {
        resource.to(DCTERMS.LICENSE, imprint.licence())
                .to(DCTERMS.RIGHTS, addresses.part(withPoints ? "rights-with-points" : "rights"));
    }

    void describe(Graph graph) {
        Graph.Node licence = graph.node(imprint.licence()).a(DCTERMS.LICENSE_DOCUMENT);
        if (imprint.licence().equals(LICENCE_OUVERTE)) {
            licence.plain(DCTERMS.TITLE, "Licence Ouverte / Open Licence version 2.0")
                    .plain(DCTERMS.IDENTIFIER, "etalab-2.0")
                    .to(RDFS.SEEALSO, "https://spdx.org/licenses/etalab-2.0.html")
                    .to(DCTERMS.TYPE, Concept.ATTRIBUTION);
        }
        URI authority = settings.licenceAuthority();
        if (authority != null) {
            licence.to(SKOS.EXACT_MATCH, authority.toString());
        }
        Text attribution =
                new Text("Mention à faire : " + imprint.attribution(), "To be credited: " + imprint.attribution());
        graph.node(addresses.part("rights"))
                .a(DCTERMS.RIGHTS_STATEMENT)
                .text(RDFS.LABEL, attribution)
                .to(RDFS.SEEALSO, imprint.licence());
        graph.node(addresses.part("rights-with-points"))
                .a(DCTERMS.RIGHTS_STATEMENT)
                .text(RDFS.LABEL, attribution.and(POINTS))
                .to(RDFS.SEEALSO, imprint.licence())
                .to(RDFS.SEEALSO, CC_BY);
    }
}
