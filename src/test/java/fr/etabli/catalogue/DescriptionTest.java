package fr.etabli.catalogue;

import static fr.etabli.catalogue.Rdf.DCAT;
import static fr.etabli.catalogue.Rdf.DCT;
import static fr.etabli.catalogue.Rdf.inLanguage;
import static fr.etabli.catalogue.Rdf.literal;
import static fr.etabli.catalogue.Rdf.node;
import static fr.etabli.catalogue.Rdf.texts;
import static fr.etabli.catalogue.Rdf.uri;
import static fr.etabli.catalogue.Rdf.values;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import fr.etabli.extract.Tables;
import fr.etabli.publish.Coverage;
import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of publications that nobody has made: several versions, schemas, more datasets than a page takes. */
class DescriptionTest {

    private static final String BASE = "https://ecoles.example.fr/open-data/";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final ImprintProperties SETTINGS = new ImprintProperties(
            URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
            URI.create("http://publications.europa.eu/resource/authority/licence/SOME"),
            "Whoever",
            new ImprintProperties.Publisher(
                    "Somebody",
                    URI.create("https://somebody.example.fr/"),
                    URI.create("http://purl.org/adms/publishertype/NonProfitOrganisation"),
                    null,
                    null,
                    null,
                    null),
            new ImprintProperties.Contact("Ask", "data@ecoles.example.fr"),
            new ImprintProperties.Host(null, null, null));

    private final Publication first = publication("2026-01-05.1", "2026-01-05T10:00:00Z", "a", "x");
    private final Publication second = publication("2026-02-01.1", "2026-02-01T10:00:00Z", "b", "x");
    private final Publication third = publication("2026-02-01.2", "2026-02-01T11:00:00Z", "b", "y");

    @Test
    void everyKeptVersionIsNamedAndLeadsToTheOneBefore() {
        Resource schools = dataset(page(1, 100), "schools");

        assertThat(texts(schools, DCAT + "hasVersion"))
                .containsExactlyInAnyOrder(
                        part("schools-2026-01-05.1"), part("schools-2026-02-01.1"), part("schools-2026-02-01.2"));
        assertThat(uri(schools, DCAT + "previousVersion")).isEqualTo(part("schools-2026-02-01.1"));
        Resource before = node(schools, DCAT + "previousVersion");
        assertThat(uri(before, DCAT + "previousVersion")).isEqualTo(part("schools-2026-01-05.1"));
        assertThat(uri(before, DCT + "hasFormat")).isEqualTo(BASE + "2026-02-01.1/schools.csv");
        assertThat(literal(before, DCAT + "version").getString()).isEqualTo("2026-02-01.1");
    }

    @Test
    void versionsAreNoDatasetsOfWhichHarvestersWouldMakeMore() {
        assertThat(page(1, 100).all(DCAT + "Dataset")).hasSize(2);
    }

    @Test
    void aDatasetWasModifiedWhenItsRowsLastChanged() {
        Resource schools = dataset(page(1, 100), "schools");
        Resource sources = dataset(page(1, 100), "sources");

        assertThat(literal(schools, DCT + "issued").getLexicalForm()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(literal(schools, DCT + "modified").getLexicalForm()).isEqualTo("2026-02-01T10:00:00Z");
        assertThat(literal(sources, DCT + "modified").getLexicalForm()).isEqualTo("2026-02-01T11:00:00Z");
        assertThat(inLanguage(schools, "http://www.w3.org/ns/adms#versionNotes", "fr"))
                .contains("3 lignes. Sans changement depuis 2026-02-01.1.");
        assertThat(inLanguage(sources, "http://www.w3.org/ns/adms#versionNotes", "en"))
                .contains("3 rows. Changed since 2026-02-01.1 (3).");
    }

    @Test
    void datasetAndDistributionsConformToTheTableSchemaOfTheirVersion() {
        Rdf rdf = page(1, 100);
        String schema = BASE + "2026-02-01.2/schools.schema.json";

        assertThat(uri(dataset(rdf, "schools"), DCT + "conformsTo")).isEqualTo(schema);
        assertThat(uri(rdf.model().getResource(part("schools-csv")), DCT + "conformsTo"))
                .isEqualTo(schema);
        assertThat(values(dataset(rdf, "sources"), DCT + "conformsTo")).isEmpty();
    }

    @Test
    void whoPublishesAndWhomToAskIsAsTheSettingsSay() {
        Resource schools = dataset(page(1, 100), "schools");
        Resource publisher = node(schools, DCT + "publisher");
        Resource contact = node(schools, DCAT + "contactPoint");

        assertThat(publisher.getURI()).isEqualTo("https://somebody.example.fr/");
        assertThat(literal(publisher, "http://xmlns.com/foaf/0.1/name").getString())
                .isEqualTo("Somebody");
        assertThat(uri(publisher, DCT + "type")).endsWith("/NonProfitOrganisation");
        assertThat(literal(contact, "http://www.w3.org/2006/vcard/ns#fn").getString())
                .isEqualTo("Ask");
        assertThat(uri(contact, "http://www.w3.org/2006/vcard/ns#hasEmail")).isEqualTo("mailto:data@ecoles.example.fr");
        assertThat(uri(node(schools, DCT + "license"), "http://www.w3.org/2004/02/skos/core#exactMatch"))
                .endsWith("/licence/SOME");
    }

    @Test
    void aCatalogueOfSeveralPagesIsReadFromOneToTheNext() {
        Rdf one = page(1, 1);
        Rdf two = page(2, 1);
        Resource view = one.one(HYDRA + "PagedCollection");

        assertThat(view.getURI()).isEqualTo(BASE + "catalog?page=1");
        assertThat(uri(view, HYDRA + "next"))
                .isEqualTo(uri(view, HYDRA + "nextPage"))
                .isEqualTo(BASE + "catalog.ttl?page=2");
        assertThat(uri(view, HYDRA + "last")).isEqualTo(BASE + "catalog?page=2");
        assertThat(one.all(DCAT + "Dataset")).hasSize(1);
        assertThat(one.all(DCAT + "DataService")).hasSize(1);
        Resource last = two.one(HYDRA + "PartialCollectionView");
        assertThat(values(last, HYDRA + "next")).isEmpty();
        assertThat(uri(last, HYDRA + "previous")).isEqualTo(BASE + "catalog.ttl?page=1");
        assertThat(two.all(DCAT + "DataService")).isEmpty();
        assertThat(Stream.of(one, two).map(rdf -> rdf.one(DCAT + "Dataset").getURI()))
                .containsExactly(part("schools"), part("sources"));
    }

    @Test
    void theOutlineOfFranceContainsThoseOfAllRegions() throws Exception {
        Geometry france = new WKTReader().read(France.read().wkt());

        assertThat(france.isValid()).isTrue();
        JsonNode regions = JsonMapper.shared().readTree(Path.of("batch/reference/regions.geojson"));
        assertThat(regions.path("features").size()).isEqualTo(18);
        for (JsonNode region : regions.path("features")) {
            points(region.path("geometry").path("coordinates"))
                    .forEach(point -> assertThat(france.covers(new GeometryFactory().createPoint(point)))
                            .as(region.path("properties").path("name") + " " + point)
                            .isTrue());
        }
    }

    private static Stream<Coordinate> points(JsonNode coordinates) {
        return coordinates.path(0).isNumber()
                ? Stream.of(new Coordinate(
                        coordinates.path(0).doubleValue(), coordinates.path(1).doubleValue()))
                : coordinates.valueStream().flatMap(DescriptionTest::points);
    }

    private Rdf page(int number, int size) {
        List<Publication> kept = List.of(third, second, first);
        List<Described> datasets = Stream.of("schools", "sources")
                .map(slug -> new Described(
                        Tables.get(slug),
                        Profile.of(slug),
                        kept,
                        new Coverage(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1))))
                .toList();
        Description description = new Description(
                new Imprint(
                        new PublicAddress(URI.create("https://ecoles.example.fr/")),
                        SETTINGS.licence().toString(),
                        SETTINGS.attribution(),
                        String.valueOf(SETTINGS.publisher().name()),
                        SETTINGS.contact().email()),
                SETTINGS);
        return Rdf.turtle(Syntax.TURTLE.write(description.of(
                kept, new PageOfDatasets(number, size, datasets), List.of(Service.GRAPHQL), Syntax.TURTLE)));
    }

    private static Resource dataset(Rdf rdf, String slug) {
        return rdf.model().getResource(part(slug));
    }

    private static String part(String name) {
        return BASE + "catalog#" + name;
    }

    private static Publication publication(String version, String issued, String schools, String sources) {
        return new Publication(
                version,
                new Generation("0123456789abcdef"),
                1,
                "imprint",
                Instant.parse(issued),
                null,
                List.of(
                        csv("schools", schools),
                        csv("sources", sources),
                        new PublishedFile(
                                "schools.schema.json", "schools", null, "application/json", 5, "00", null, true)));
    }

    private static PublishedFile csv(String slug, String sum) {
        return new PublishedFile(slug + ".csv", slug, ExportFormat.CSV, "text/csv", 7, sum.repeat(64), 3L, true);
    }
}
