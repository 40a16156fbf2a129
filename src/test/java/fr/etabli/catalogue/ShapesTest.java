package fr.etabli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etabli.publish.Publisher;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue against the official shapes of DCAT-AP, whose folder {@code -Detabli.dcat-ap-shapes} names. */
@HubTest
class ShapesTest {

    /** What has no answer: why stands in docs/catalogue.md. */
    private static final List<String> KNOWN_WARNINGS = List.of(
            "http://purl.org/dc/terms/publisher",
            "http://purl.org/dc/terms/type",
            "http://www.w3.org/ns/dcat#centroid");

    private static final String FOLDER = System.getProperty("etabli.dcat-ap-shapes", "");

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    @BeforeEach
    void publish() {
        assumeTrue(
                !FOLDER.isBlank() && Files.isDirectory(Path.of(FOLDER)),
                "Did not run: -Detabli.dcat-ap-shapes names no folder with the shapes of DCAT-AP 3.0.1");
        publisher.publish();
    }

    @Test
    void theCatalogueViolatesNoneOfTheOfficialShapes() throws IOException {
        Graph catalogue = Rdf.turtle(
                        new GraphQlCalls(port).get("/open-data/catalog.ttl").body())
                .model()
                .getGraph();
        List<Path> files = shapes();
        assertThat(files).hasSize(5);
        for (Path file : files) {
            ValidationReport report = ShaclValidator.get()
                    .validate(Shapes.parse(withoutImports(file).getGraph()), catalogue);
            assertThat(report.getEntries()).as(file.getFileName() + "").allSatisfy(ShapesTest::isNoViolation);
        }
    }

    private static void isNoViolation(ReportEntry entry) {
        assertThat(entry.severity()).as(entry.toString()).isNotEqualTo(Severity.Violation);
        assertThat(KNOWN_WARNINGS)
                .as(entry.toString())
                .contains(String.valueOf(entry.resultPath()).replaceAll("[<>]", ""));
    }

    private static List<Path> shapes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    /** There is no network. */
    private static Model withoutImports(Path file) {
        Model shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(shapes, file.toUri().toString());
        shapes.removeAll(null, OWL.imports, null);
        return shapes;
    }
}
