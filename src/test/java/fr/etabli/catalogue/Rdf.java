package fr.etabli.catalogue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** Reads the catalogue with a library that has no part in the writing. */
record Rdf(Model model) {

    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static Rdf turtle(String text) {
        return parsed(text, Lang.TURTLE);
    }

    static Rdf parsed(String text, Lang syntax) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), null, syntax);
        return new Rdf(model);
    }

    /** All of a class, in no order. */
    List<Resource> all(String type) {
        return model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(type))
                .toList();
    }

    /** The one node of a class. */
    Resource one(String type) {
        List<Resource> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " nodes of " + type);
        }
        return all.get(0);
    }

    static List<RDFNode> values(Resource subject, String property) {
        return subject.listProperties(property(property))
                .mapWith(statement -> statement.getObject())
                .toList();
    }

    static List<String> texts(Resource subject, String property) {
        return values(subject, property).stream().map(Rdf::text).toList();
    }

    /** The only value. */
    static RDFNode value(Resource subject, String property) {
        List<RDFNode> values = values(subject, property);
        if (values.size() != 1) {
            throw new AssertionError(subject + " has " + values.size() + " values of " + property);
        }
        return values.get(0);
    }

    static Resource node(Resource subject, String property) {
        return value(subject, property).asResource();
    }

    static Literal literal(Resource subject, String property) {
        return value(subject, property).asLiteral();
    }

    static String uri(Resource subject, String property) {
        return node(subject, property).getURI();
    }

    static Optional<String> inLanguage(Resource subject, String property, String language) {
        return values(subject, property).stream()
                .map(RDFNode::asLiteral)
                .filter(literal -> literal.getLanguage().equals(language))
                .map(Literal::getString)
                .findFirst();
    }

    private static String text(RDFNode node) {
        return node.isLiteral()
                ? node.asLiteral().getLexicalForm()
                : node.asResource().getURI();
    }

    private static Property property(String property) {
        return ResourceFactory.createProperty(property);
    }
}
