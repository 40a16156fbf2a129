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

import fr.etabli.extract.Checksum;
import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import fr.etabli.publish.Publisher;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue of a running hub as a portal does. */
@HubTest
class CatalogueTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BASE = "http://localhost:8080";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final List<String> SLUGS = List.of(
            "schools", "programmes", "trades", "qualifications", "regions", "departments", "outcomes", "sources");

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    private Publication publication =
            new Publication("", new Generation("0000000000000000"), 0, "", Instant.EPOCH, null, List.of());
    private Rdf rdf = new Rdf(ModelFactory.createDefaultModel());

    @BeforeEach
    void harvest() throws Exception {
        publication = publisher.publish().publication();
        rdf = Rdf.turtle(text("/open-data/catalog.ttl"));
    }

    @Test
    void everyDistributionCanBeDownloadedAndIsWhatTheCatalogueSays() throws Exception {
        List<Resource> distributions = rdf.all(DCAT + "Distribution");
        assertThat(distributions).hasSize((int) publication.files().stream()
                .filter(file -> file.format() != null || file.draws())
                .count());
        for (Resource distribution : distributions) {
            String download = uri(distribution, DCAT + "downloadURL");
            HttpResponse<byte[]> file = get(download);

            assertThat(file.statusCode()).as(download).isEqualTo(200);
            assertThat(literal(distribution, DCAT + "byteSize").getLexicalForm())
                    .isEqualTo(String.valueOf(file.body().length));
            Resource checksum = node(distribution, SPDX + "checksum");
            assertThat(literal(checksum, SPDX + "checksumValue").getLexicalForm())
                    .isEqualTo(Checksum.of(file.body()));
            assertThat(uri(checksum, SPDX + "algorithm")).endsWith("checksumAlgorithm_sha256");
            assertThat(IANA + header(file, "Content-Type").replaceFirst(";.*", ""))
                    .isEqualTo(uri(distribution, DCAT + "mediaType"));

            HttpResponse<byte[]> head = head(download);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(file.body().length));
            assertThat(get(uri(distribution, DCAT + "accessURL")).body()).isEqualTo(file.body());
        }
    }

    @Test
    void theThreeSyntaxesSayTheSameWithoutABlankNode() throws Exception {
        Rdf json = Rdf.parsed(text("/open-data/catalog.jsonld"), Lang.JSONLD11);
        Rdf xml = Rdf.parsed(text("/open-data/catalog.rdf"), Lang.RDFXML);

        assertThat(rdf.model().size()).isGreaterThan(500);
        assertThat(json.model().isIsomorphicWith(rdf.model())).isTrue();
        assertThat(xml.model().isIsomorphicWith(rdf.model())).isTrue();
        assertThat(rdf.model().listStatements().toList()).allSatisfy(statement -> {
            assertThat(statement.getSubject().isAnon()).isFalse();
            assertThat(statement.getObject().isAnon()).isFalse();
        });
        assertThat(text("/open-data/catalog.jsonld")).doesNotContain("\"@context\": \"http");
    }

    @Test
    void addressesBeginWithTheConfiguredOneWhoeverAsks() throws Exception {
        String text = text("/open-data/catalog.ttl");

        assertThat(text).contains(BASE + "/open-data/").doesNotContain("localhost:" + port);
        assertThat(uri(rdf.one(DCAT + "Catalog"), FOAF + "homepage")).isEqualTo(BASE + "/open-data/");
    }

    @Test
    void theCatalogueSaysWhoseItIsAndWhatItHolds() {
        Resource catalogue = rdf.one(DCAT + "Catalog");

        assertThat(catalogue.getURI()).isEqualTo(BASE + "/open-data/catalog");
        assertThat(inLanguage(catalogue, DCT + "title", "fr")).isPresent();
        assertThat(inLanguage(catalogue, DCT + "description", "fr")).isPresent();
        assertThat(literal(node(catalogue, DCT + "publisher"), FOAF + "name").getString())
                .isEqualTo("Établi");
        assertThat(uri(catalogue, DCT + "language")).isEqualTo(EU + "language/FRA");
        assertThat(uri(catalogue, DCT + "license"))
                .isEqualTo("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
        assertThat(uri(catalogue, DCT + "spatial")).isEqualTo(EU + "country/FRA");
        assertThat(uri(catalogue, DCAT + "themeTaxonomy")).isEqualTo(EU + "data-theme");
        assertThat(instant(catalogue, DCT + "issued")).isBeforeOrEqualTo(instant(catalogue, DCT + "modified"));
        assertThat(instant(catalogue, DCT + "modified")).isBeforeOrEqualTo(Instant.now());
        assertThat(texts(catalogue, DCAT + "dataset"))
                .containsExactlyInAnyOrderElementsOf(SLUGS.stream()
                        .map(slug -> BASE + "/open-data/catalog#" + slug)
                        .toList());
    }

    @Test
    void everyDatasetHasWhatHarvestersNeed() {
        Set<String> identifiers = new HashSet<>();
        List<Resource> datasets = rdf.all(DCAT + "Dataset");
        assertThat(datasets).hasSize(8);
        for (Resource dataset : datasets) {
            String slug = dataset.getURI().replaceFirst(".*#", "");
            identifiers.add(literal(dataset, DCT + "identifier").getString());
            for (String property : List.of(DCT + "title", DCT + "description")) {
                assertThat(inLanguage(dataset, property, "fr")).isPresent();
                assertThat(inLanguage(dataset, property, "en")).isPresent();
            }
            assertThat(values(dataset, DCAT + "keyword")).hasSizeGreaterThan(3).allSatisfy(keyword -> assertThat(
                            keyword.asLiteral().getLanguage())
                    .isEqualTo("fr"));
            assertThat(texts(dataset, DCAT + "theme")).contains(EU + "data-theme/EDUC");
            assertThat(uri(dataset, DCT + "accrualPeriodicity")).isEqualTo(EU + "frequency/IRREG");
            assertThat(uri(dataset, DCT + "language")).isEqualTo(EU + "language/FRA");
            assertThat(uri(dataset, DCT + "accessRights")).isEqualTo(EU + "access-right/PUBLIC");
            assertThat(uri(dataset, DCT + "license"))
                    .isEqualTo("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
            assertThat(uri(dataset, DCAT + "landingPage")).isEqualTo(BASE + "/open-data/#" + slug);
            assertThat(literal(dataset, DCAT + "version").getString()).isEqualTo(publication.version());
            assertThat(literal(dataset, "http://www.w3.org/2002/07/owl#versionInfo")
                            .getString())
                    .isEqualTo(publication.version());
            assertThat(inLanguage(dataset, "http://www.w3.org/ns/adms#versionNotes", "fr"))
                    .isPresent();
            assertThat(texts(dataset, DCAT + "hasVersion")).contains(dataset.getURI() + "-" + publication.version());
            assertThat(literal(node(dataset, DCT + "publisher"), FOAF + "name").getString())
                    .isEqualTo("Établi");
            assertThat(literal(node(dataset, DCAT + "contactPoint"), "http://www.w3.org/2006/vcard/ns#fn")
                            .getString())
                    .isEqualTo("Établi");
            assertThat(inLanguage(node(dataset, DCT + "provenance"), "http://www.w3.org/2000/01/rdf-schema#label", "fr")
                            .orElseThrow())
                    .contains(publication.generation().id());
            assertThat(instant(dataset, DCT + "modified")).isBeforeOrEqualTo(Instant.now());
            assertThat(instant(dataset, DCT + "issued")).isBeforeOrEqualTo(instant(dataset, DCT + "modified"));
            Resource period = node(dataset, DCT + "temporal");
            assertThat(day(period, DCAT + "startDate")).isBeforeOrEqualTo(day(period, DCAT + "endDate"));
            assertThat(day(period, DCAT + "endDate")).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
        }
        assertThat(identifiers)
                .containsExactlyInAnyOrderElementsOf(
                        SLUGS.stream().map(slug -> "etabli-" + slug).toList());
    }

    @Test
    void thePeriodOfTheSchoolsBeginsWithTheOldestOfThem() {
        // schools.csv: Boisard opened in 1882, the earliest year; sources.csv is dated too, trades.csv is not
        assertThat(day(period("schools"), DCAT + "startDate")).isEqualTo("1882-01-01");
        LocalDate issued = LocalDate.ofInstant(publication.issuedAt(), ZoneOffset.UTC);
        assertThat(day(period("trades"), DCAT + "startDate")).isEqualTo(issued);
        assertThat(day(period("trades"), DCAT + "endDate")).isEqualTo(issued);
    }

    @Test
    void everyDistributionSaysHowItMayBeUsedAndRead() {
        for (Resource distribution : rdf.all(DCAT + "Distribution")) {
            PublishedFile file = file(uri(distribution, DCAT + "downloadURL"));
            assertThat(distribution.getURI())
                    .isEqualTo(BASE + "/open-data/catalog#" + file.name().replace('.', '-'));
            assertThat(uri(distribution, DCAT + "accessURL")).isEqualTo(BASE + "/open-data/latest/" + file.name());
            assertThat(uri(distribution, DCT + "license"))
                    .isEqualTo("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
            assertThat(literal(distribution, DCAT + "byteSize").getDatatypeURI())
                    .isEqualTo(Rdf.XSD + "nonNegativeInteger");
            Literal sum = literal(node(distribution, SPDX + "checksum"), SPDX + "checksumValue");
            assertThat(sum.getDatatypeURI()).isEqualTo(Rdf.XSD + "hexBinary");
            String title = inLanguage(distribution, DCT + "title", "fr").orElseThrow();
            String description =
                    inLanguage(distribution, DCT + "description", "fr").orElseThrow();
            if (file.draws()) {
                assertThat(title).endsWith(file.compressed() ? "(carte, GeoJSON)" : "(tuiles vectorielles, PMTiles)");
                assertThat(description).isNotEmpty();
            } else {
                assertThat(uri(distribution, DCT + "format")).startsWith(EU + "file-type/");
                assertThat(title).endsWith("(" + String.valueOf(file.format()).toUpperCase(Locale.ROOT) + ")");
                assertThat(description).startsWith(file.rows() + " ");
            }
            assertThat(instant(distribution, DCT + "issued")).isEqualTo(publication.issuedAt());
            assertThat(uri(distribution, "http://data.europa.eu/r5r/availability"))
                    .isEqualTo(EU + "planned-availability/STABLE");
            assertThat(values(distribution, DCAT + "accessService")).isEmpty();
        }
        assertThat(rights("schools-csv"))
                .contains("GeoNames", "CC BY 4.0", "« latitude »", "« longitude »")
                .contains("INSEE");
        assertThat(rights("trades-csv")).contains("GeoNames").doesNotContain("« latitude »");
    }

    @Test
    void graphQlAndOgcApiFeaturesAreDataServices() throws Exception {
        Resource graphql = rdf.model().getResource(BASE + "/open-data/catalog#graphql");

        assertThat(uri(graphql, DCAT + "endpointURL")).isEqualTo(BASE + "/graphql");
        assertThat(uri(graphql, DCAT + "endpointDescription")).isEqualTo(BASE + "/graphql/schema.graphqls");
        assertThat(get(BASE + "/graphql/schema.graphqls").statusCode()).isEqualTo(200);
        assertThat(values(graphql, DCAT + "servesDataset")).hasSize(8);
        Resource features = rdf.model().getResource(BASE + "/open-data/catalog#ogc-api-features");
        assertThat(uri(features, DCAT + "endpointURL")).isEqualTo(BASE + "/ogc/");
        assertThat(uri(features, DCAT + "endpointDescription")).isEqualTo(BASE + "/ogc/api");
        assertThat(get(BASE + "/ogc/").statusCode()).isEqualTo(200);
        assertThat(get(BASE + "/ogc/api").statusCode()).isEqualTo(200);
        assertThat(values(features, DCAT + "servesDataset")).hasSize(3);
        assertThat(rdf.all(DCAT + "DataService")).hasSize(2);
        assertThat(texts(rdf.one(DCAT + "Catalog"), DCAT + "service")).hasSize(2);
    }

    @Test
    void franceIsDrawnAsGeoJsonAndAsWkt() {
        Resource france = rdf.model().getResource(EU + "country/FRA");

        Literal geoJson = literal(france, "http://www.w3.org/ns/locn#geometry");
        assertThat(geoJson.getDatatypeURI()).isEqualTo(IANA + "application/vnd.geo+json");
        assertThat(geoJson.getLexicalForm()).startsWith("{\"type\":\"MultiPolygon\"");
        Literal wkt = literal(france, "http://www.opengis.net/ont/geosparql#asWKT");
        assertThat(wkt.getDatatypeURI()).isEqualTo("http://www.opengis.net/ont/geosparql#wktLiteral");
        assertThat(wkt.getLexicalForm()).startsWith("MULTIPOLYGON(((");
        assertThat(literal(france, DCAT + "bbox").getLexicalForm()).startsWith("POLYGON((-61.87 -21.47,");
    }

    @Test
    void aSinglePageSaysThatItIsTheOnlyOne() throws Exception {
        String hydra = "http://www.w3.org/ns/hydra/core#";
        Resource view = rdf.one(hydra + "PartialCollectionView");

        assertThat(rdf.one(hydra + "PagedCollection")).isEqualTo(view);
        assertThat(uri(view, hydra + "first"))
                .isEqualTo(uri(view, hydra + "last"))
                .isEqualTo(BASE + "/open-data/catalog?page=1");
        assertThat(values(view, hydra + "next")).isEmpty();
        assertThat(literal(view, hydra + "totalItems").getInt()).isEqualTo(8);
        assertThat(text("/open-data/catalog.ttl?page=1")).isEqualTo(text("/open-data/catalog.ttl"));
        assertThat(get(BASE + "/open-data/catalog.ttl?page=2").statusCode()).isEqualTo(404);
        assertThat(get(BASE + "/open-data/catalog.ttl?page=zero").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl,text/turtle;charset=UTF-8",
        "jsonld,application/ld+json;charset=UTF-8",
        "rdf,application/rdf+xml;charset=UTF-8"
    })
    void everySyntaxHasItsAddressAndAnETag(String extension, String type) throws Exception {
        String address = BASE + "/open-data/catalog." + extension;
        HttpResponse<byte[]> got = get(address);

        assertThat(header(got, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(got, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(got, "Link"))
                .contains("<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\"")
                .contains("rel=\"alternate\"");
        assertThat(get(address).body()).isEqualTo(got.body());
        HttpResponse<byte[]> head = head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag")).startsWith("W/\"");
        assertThat(get(address, "If-None-Match", header(got, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|text/turtle",
                "application/ld+json|application/ld+json",
                "application/json;q=0.5, text/turtle;q=0.4|application/ld+json",
                "application/rdf+xml,text/turtle;q=0.9,application/xhtml+xml;q=0.5,*/*;q=0.1|application/rdf+xml",
                "image/png|text/turtle"
            })
    void oneAddressGivesWhatTheClientAsksFor(String accept, String type) throws Exception {
        HttpResponse<byte[]> answer = get(BASE + "/open-data/catalog", "Accept", accept);

        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(String.join(",", answer.headers().allValues("Vary"))
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .contains("accept");
        assertThat(header(answer, "Content-Location")).startsWith("/open-data/catalog.");
    }

    @Test
    void aBrowserIsSentToThePageForPeople() throws Exception {
        HttpResponse<byte[]> answer =
                get(BASE + "/open-data/catalog", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/open-data/");
    }

    @Test
    void harvestersThatTakeTheFirstOfSeveralWordsTakeFrench() throws Exception {
        String turtle = text("/open-data/catalog.ttl");

        assertThat(turtle.indexOf("\"Écoles de production\"@fr")).isPositive();
        assertThat(turtle.indexOf("\"Écoles de production\"@fr"))
                .isLessThan(turtle.indexOf("\"Schools of production\"@en"));
    }

    @Test
    void thePageForPeopleTellsSearchEnginesTheSame() throws Exception {
        String page =
                new String(get(BASE + "/open-data/", "Accept", "text/html").body(), StandardCharsets.UTF_8);
        String script = page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "")
                .replaceFirst("(?s)</script>.*", "");
        JsonNode found = JsonMapper.shared().readTree(script);

        assertThat(found.path("@type").asString()).isEqualTo("DataCatalog");
        assertThat(found.path("dataset").size()).isEqualTo(8);
        for (JsonNode dataset : found.path("dataset")) {
            Resource same = rdf.model().getResource(dataset.path("@id").asString());
            assertThat(inLanguage(same, DCT + "title", "fr"))
                    .contains(dataset.path("name").asString());
            assertThat(inLanguage(same, DCT + "description", "fr"))
                    .contains(dataset.path("description").asString());
            assertThat(dataset.path("version").asString()).isEqualTo(publication.version());
            assertThat(texts(same, DCAT + "distribution"))
                    .containsExactlyInAnyOrderElementsOf(dataset.path("distribution")
                            .valueStream()
                            .map(file -> file.path("@id").asString())
                            .toList());
            for (JsonNode file : dataset.path("distribution")) {
                Resource distribution = rdf.model().getResource(file.path("@id").asString());
                assertThat(file.path("contentUrl").asString()).isEqualTo(uri(distribution, DCAT + "downloadURL"));
                assertThat(file.path("sha256").asString())
                        .isEqualTo(literal(node(distribution, SPDX + "checksum"), SPDX + "checksumValue")
                                .getLexicalForm());
            }
        }
    }

    private PublishedFile file(String address) {
        return publication.files().stream()
                .filter(file -> address.equals(BASE + "/open-data/" + publication.version() + "/" + file.name()))
                .findFirst()
                .orElseThrow();
    }

    private String rights(String distribution) {
        Resource node = rdf.model().getResource(BASE + "/open-data/catalog#" + distribution);
        assertThat(node.hasProperty(RDF.type)).isTrue();
        return inLanguage(node(node, DCT + "rights"), "http://www.w3.org/2000/01/rdf-schema#label", "fr")
                .orElseThrow();
    }

    private Resource period(String slug) {
        return node(rdf.model().getResource(BASE + "/open-data/catalog#" + slug), DCT + "temporal");
    }

    private static Instant instant(Resource subject, String property) {
        return Instant.parse(typed(subject, property, "dateTime"));
    }

    private static LocalDate day(Resource subject, String property) {
        return LocalDate.parse(typed(subject, property, "date"));
    }

    private static String typed(Resource subject, String property, String type) {
        RDFNode value = Rdf.value(subject, property);
        assertThat(value.asLiteral().getDatatypeURI()).isEqualTo(Rdf.XSD + type);
        return value.asLiteral().getLexicalForm();
    }

    private String text(String path) throws Exception {
        HttpResponse<byte[]> answer = get(BASE + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(here(address));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> head(String address) throws Exception {
        return send(HttpRequest.newBuilder(here(address)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /** The public address stands before this hub; the port of the test differs. */
    private URI here(String address) {
        assertThat(address).startsWith(BASE);
        return URI.create("http://localhost:" + port + address.substring(BASE.length()));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
