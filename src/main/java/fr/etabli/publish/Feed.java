package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The feed that announces versions: Atom 1.0 (RFC 4287), an entry a version that is kept, the newest first. */
record Feed(Imprint imprint, ChangeReports reports) {

    /** Readers ask often and remember what they have seen. */
    static final int MOST = 50;

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** @param publications the newest first, at least one */
    byte[] of(List<Publication> publications) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            head(xml, publications.get(0));
            for (Publication publication : publications.stream().limit(MOST).toList()) {
                entry(xml, publication);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        out.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml, Publication newest) throws XMLStreamException {
        element(xml, "id", address(FeedController.NAME));
        element(xml, "title", "Écoles de production, données ouvertes : les versions publiées");
        element(xml, "updated", newest.issuedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", imprint.publisher());
        element(xml, "uri", imprint.address().of("/"));
        if (imprint.email() != null) {
            element(xml, "email", imprint.email());
        }
        xml.writeEndElement();
        link(xml, "self", MEDIA_TYPE, FeedController.NAME, "Ce fil");
        link(xml, "alternate", "text/html", "", "Les données ouvertes");
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "license");
        xml.writeAttribute("href", imprint.licence());
        element(xml, "rights", imprint.attribution());
        element(xml, "generator", "Établi");
    }

    private void entry(XMLStreamWriter xml, Publication publication) throws XMLStreamException {
        String folder = publication.version() + "/";
        xml.writeStartElement("entry");
        element(xml, "id", address(folder));
        element(xml, "title", "Version " + publication.version() + " des données ouvertes");
        element(xml, "published", publication.issuedAt().toString());
        element(xml, "updated", publication.issuedAt().toString());
        link(xml, "alternate", "text/html", folder, "La page des fichiers");
        for (String name : List.of("datapackage.json", ChangesFile.NAME, "SHA256SUMS")) {
            Optional<PublishedFile> file = publication.file(name);
            if (file.isPresent()) {
                link(xml, "related", file.get().mediaType(), folder + name, name);
            }
        }
        element(xml, "summary", summary(publication));
        xml.writeEndElement();
    }

    private String summary(Publication publication) {
        Optional<ChangeReport> report = reports.find(publication);
        String first = report.isPresent() && report.get().from() == null ? "Première version. " : "";
        return Tables.ALL.stream()
                .flatMap(table -> line(table, publication, report).stream())
                .collect(Collectors.joining(" ; ", first, "."));
    }

    private static Optional<String> line(Table<?> table, Publication publication, Optional<ChangeReport> report) {
        return ChangesFile.rows(publication.files(), table.slug())
                .map(file -> table.title() + " : " + rows(file)
                        + report.flatMap(known -> known.of(table.slug()))
                                .map(Feed::changes)
                                .orElse(""));
    }

    private static String rows(PublishedFile file) {
        long rows = file.rows() == null ? 0 : file.rows();
        return rows + (rows < 2 ? " ligne" : " lignes");
    }

    private static String changes(ChangeSummary summary) {
        String some = Stream.of(
                        counted(summary.added(), "ajoutée"),
                        counted(summary.removed(), "supprimée"),
                        counted(summary.changed(), "modifiée"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? " (sans changement)" : " (" + some + ")";
    }

    private static String counted(int rows, String what) {
        return rows == 0 ? "" : rows + " " + what + (rows < 2 ? "" : "s");
    }

    private String address(String path) {
        return imprint.address().of("/open-data/" + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path, String title)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address(path));
        xml.writeAttribute("title", title);
    }
}
