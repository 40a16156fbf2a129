package fr.etabli.catalogue;

import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.ExportFormat;
import java.util.Map;
import java.util.Objects;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * The distributions: the files of the newest version. A distribution is called the same in every version; what may be
 * downloaded, its size and its checksum are those of one file that never changes.
 */
final class DistributionNodes {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    /** The file types of the European list; newline-delimited JSON has none of its own there. */
    private static final Map<ExportFormat, String> TYPES = Map.of(
            ExportFormat.CSV, "CSV",
            ExportFormat.NDJSON, "JSON",
            ExportFormat.JSON, "JSON",
            ExportFormat.GEOJSON, "GEOJSON",
            ExportFormat.XLSX, "XLSX",
            ExportFormat.PARQUET, "PARQUET");

    private static final Map<ExportFormat, Text> FORMS = Map.of(
            ExportFormat.CSV, new Text("UTF-8, virgule, listes séparées par |", "UTF-8, comma, lists separated by |"),
            ExportFormat.NDJSON, new Text("un objet JSON par ligne", "one JSON object a line"),
            ExportFormat.JSON, new Text("un objet JSON par ligne du tableau", "one JSON object a row"),
            ExportFormat.GEOJSON, new Text("longitude et latitude WGS 84", "longitude and latitude, WGS 84"),
            ExportFormat.XLSX,
                    new Text("classeur avec une feuille d'explications", "workbook with a sheet that explains"),
            ExportFormat.PARQUET,
                    new Text("colonnes typées, compressées par GZIP", "typed columns, compressed by GZIP"));

    private static final Text MAP = new Text("(carte, GeoJSON)", "(map, GeoJSON)");
    private static final Text FEED = new Text(
            "Prêt à dessiner : noms, couleurs, nombres d'écoles ; WGS 84.",
            "Ready to be drawn: names, colours, counts of schools; WGS 84.");
    private static final Text TILES = new Text("(tuiles vectorielles, PMTiles)", "(vector tiles, PMTiles)");
    private static final Text ARCHIVE = new Text(
            "Toutes les tuiles vectorielles, des zooms 0 à 14, en un fichier : écoles, régions, départements.",
            "All vector tiles, from zoom 0 to 14, in one file: schools, regions, departments.");

    private final Addresses addresses;
    private final Rights rights;

    DistributionNodes(Addresses addresses, Rights rights) {
        this.addresses = addresses;
        this.rights = rights;
    }

    void describe(Graph graph, Described dataset) {
        for (PublishedFile file : dataset.files()) {
            graph.node(addresses.part(dataset.slug())).to(DCAT.HAS_DISTRIBUTION, addresses.distribution(file));
            describe(graph, dataset, file);
        }
        for (PublishedFile file : dataset.maps()) {
            graph.node(addresses.part(dataset.slug())).to(DCAT.HAS_DISTRIBUTION, addresses.distribution(file));
            describeMap(graph, dataset, file);
        }
    }

    private void describe(Graph graph, Described dataset, PublishedFile file) {
        ExportFormat format = Objects.requireNonNull(file.format());
        String name = format.name();
        Graph.Node distribution = node(graph, dataset, file)
                .plain(DCTERMS.IDENTIFIER, dataset.identifier() + "-" + format.extension())
                .text(DCTERMS.TITLE, dataset.title().then(" (" + name + ")"))
                .text(DCTERMS.DESCRIPTION, contents(file, format))
                .to(DCTERMS.FORMAT, Concept.fileType(Objects.requireNonNull(TYPES.get(format))));
        dataset.schema().ifPresent(schema -> distribution.to(DCTERMS.CONFORMS_TO, schemaOf(dataset, schema)));
    }

    /** The European list of file types has none for tiles in one file: an octet stream, whose media type says which. */
    private void describeMap(Graph graph, Described dataset, PublishedFile file) {
        String name = file.name().substring(0, file.name().lastIndexOf('.'));
        Graph.Node distribution =
                node(graph, dataset, file).plain(DCTERMS.IDENTIFIER, dataset.identifier() + "-" + name);
        if (file.compressed()) {
            distribution
                    .text(DCTERMS.TITLE, dataset.title().and(MAP))
                    .text(DCTERMS.DESCRIPTION, FEED)
                    .to(DCTERMS.FORMAT, Concept.fileType("GEOJSON"));
        } else {
            distribution
                    .text(DCTERMS.TITLE, dataset.title().and(TILES))
                    .text(DCTERMS.DESCRIPTION, ARCHIVE)
                    .to(DCTERMS.FORMAT, Concept.fileType("OCTET"));
        }
    }

    /** What is said of every file. */
    private Graph.Node node(Graph graph, Described dataset, PublishedFile file) {
        Graph.Node distribution = graph.node(addresses.distribution(file))
                .a(DCAT.DISTRIBUTION)
                .to(DCAT.ACCESS_URL, addresses.latest(file))
                .to(DCAT.DOWNLOAD_URL, addresses.file(dataset.newest(), file))
                .to(DCAT.MEDIA_TYPE, MEDIA_TYPES + file.mediaType(), DCTERMS.MEDIA_TYPE)
                .typed(DCAT.BYTE_SIZE, String.valueOf(file.bytes()), XSD.NON_NEGATIVE_INTEGER)
                .at(DCTERMS.ISSUED, dataset.newest().issuedAt())
                .at(DCTERMS.MODIFIED, dataset.unchangedSince(file))
                .to(DCTERMS.LANGUAGE, Concept.FRENCH)
                .to(Terms.AVAILABILITY, Concept.STABLE);
        rights.grant(distribution, dataset.hasPoints());
        describeChecksum(graph, distribution, file);
        return distribution;
    }

    String schemaOf(Described dataset, PublishedFile schema) {
        return addresses.file(dataset.newest(), schema);
    }

    private static Text contents(PublishedFile file, ExportFormat format) {
        Text form = Objects.requireNonNull(FORMS.get(format));
        long rows = Objects.requireNonNull(file.rows());
        boolean places = format == ExportFormat.GEOJSON;
        return new Text(
                rows + (places ? " lieux" : " lignes") + " ; " + form.fr() + ".",
                rows + (places ? " places" : " rows") + "; " + form.en() + ".");
    }

    private void describeChecksum(Graph graph, Graph.Node distribution, PublishedFile file) {
        String checksum = addresses.distribution(file) + "-checksum";
        distribution.to(Terms.CHECKSUM, checksum);
        graph.node(checksum)
                .a(Terms.CHECKSUM_CLASS)
                .to(Terms.ALGORITHM, Terms.SHA256_OF_SHAPES)
                .typed(Terms.CHECKSUM_VALUE, file.sha256(), XSD.HEXBINARY);
        graph.node(Terms.SHA256_OF_SHAPES)
                .a(Terms.CHECKSUM_ALGORITHM_CLASS)
                .plain(RDFS.LABEL, "SHA-256")
                .to(OWL.SAMEAS, Terms.SHA256);
    }
}
