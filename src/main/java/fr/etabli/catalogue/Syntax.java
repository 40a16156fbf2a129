package fr.etabli.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * How the same triples can be written.
 *
 * @param extension      what an address ends in
 * @param alsoAskedForAs further media types by which it may be asked for
 */
record Syntax(String extension, String mediaType, List<String> alsoAskedForAs, RDFFormat format) {

    static final Syntax TURTLE =
            new Syntax("ttl", "text/turtle", List.of("application/x-turtle", "text/n3"), RDFFormat.TURTLE);
    static final Syntax JSON_LD =
            new Syntax("jsonld", "application/ld+json", List.of("application/json"), RDFFormat.JSONLD);
    static final Syntax RDF_XML =
            new Syntax("rdf", "application/rdf+xml", List.of("application/xml", "text/xml"), RDFFormat.RDFXML);

    /** The one preferred where a client does not care comes first. */
    static final List<Syntax> ALL = List.of(TURTLE, JSON_LD, RDF_XML);

    String write(Graph graph) {
        Model model = new LinkedHashModel();
        List.of(DCAT.NS, DCTERMS.NS, FOAF.NS, LOCN.NS, OWL.NS, RDFS.NS, SKOS.NS, VCARD4.NS, XSD.NS)
                .forEach(model::setNamespace);
        model.setNamespace("adms", Terms.ADMS);
        model.setNamespace("dcatap", Terms.DCATAP);
        model.setNamespace("geo", GEO.NAMESPACE);
        model.setNamespace("hydra", Terms.HYDRA);
        model.setNamespace("spdx", Terms.SPDX);
        model.addAll(graph.statements());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // compact, by a context of its own: nothing is to be fetched
        Rio.write(model, bytes, format, new WriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
