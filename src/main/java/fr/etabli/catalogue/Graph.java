package fr.etabli.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Triples in the order in which they are said, those of one subject together. Every node has an address: there is no way to
 * make one without.
 */
final class Graph {

    private final Map<IRI, Set<Statement>> bySubject = new LinkedHashMap<>();

    Node node(String address) {
        IRI subject = Values.iri(address);
        bySubject.computeIfAbsent(subject, key -> new LinkedHashSet<>());
        return new Node(subject);
    }

    List<Statement> statements() {
        return bySubject.values().stream().flatMap(Collection::stream).toList();
    }

    /** Somebody of whom something can be said. */
    final class Node {

        private final IRI subject;

        private Node(IRI subject) {
            this.subject = subject;
        }

        String address() {
            return subject.stringValue();
        }

        Node a(IRI type) {
            return say(RDF.TYPE, type);
        }

        Node to(IRI property, String address) {
            return say(property, Values.iri(address));
        }

        /** Points to something of which no more is said than what it is. */
        Node to(IRI property, String address, IRI type) {
            Graph.this.node(address).a(type);
            return to(property, address);
        }

        /** Points to an entry of a vocabulary, and describes that entry. */
        Node to(IRI property, Concept concept) {
            Graph.this
                    .node(concept.uri())
                    .a(concept.type())
                    .a(SKOS.CONCEPT)
                    .text(SKOS.PREF_LABEL, concept.label())
                    .to(SKOS.IN_SCHEME, concept.scheme());
            return to(property, concept.uri());
        }

        Node text(IRI property, Text text) {
            return text(property, text.fr()).say(property, Values.literal(text.en(), "en"));
        }

        /** In French alone. */
        Node text(IRI property, String french) {
            return say(property, Values.literal(french, "fr"));
        }

        /** In no language, such as a code or a name. */
        Node plain(IRI property, String value) {
            return say(property, Values.literal(value));
        }

        Node typed(IRI property, String value, IRI datatype) {
            return say(property, Values.literal(value, datatype));
        }

        Node at(IRI property, Instant instant) {
            return typed(property, instant.toString(), XSD.DATETIME);
        }

        Node on(IRI property, LocalDate day) {
            return typed(property, day.toString(), XSD.DATE);
        }

        private Node say(IRI property, Value value) {
            bySubject
                    .computeIfAbsent(subject, key -> new LinkedHashSet<>())
                    .add(Statements.statement(subject, property, value, null));
            return this;
        }
    }
}
