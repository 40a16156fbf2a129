package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.PublicAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@HubTest
class SitemapTest {

    private static final String HOST = "http://localhost:8080";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @LocalServerPort
    private int port;

    @Test
    void everyEntityStandsThereOnceInEachLanguage() throws Exception {
        List<String> addresses = addresses(sitemap());

        assertThat(addresses).doesNotHaveDuplicates();
        for (String path : paths()) {
            assertThat(addresses).contains(HOST + path, HOST + "/en" + path);
        }
        assertThat(addresses)
                .contains(HOST + "/", HOST + "/en", HOST + "/open-data/", HOST + "/en/mentions-legales")
                .hasSize(2 * (Sitemaps.ALWAYS.size() + paths().size()));
    }

    @Test
    void everyAddressLeadsToAPageThatNamesItself() throws Exception {
        for (String address : addresses(sitemap())) {
            HttpResponse<String> page = new Visitor(port).get(address.substring(HOST.length()));
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("rel=\"canonical\" href=\"" + address + "\"");
        }
    }

    @Test
    void anAddressNamesItsOtherLanguageAndTheOneForEverybody() throws Exception {
        Element page = (Element) sitemap()
                .getElementsByTagNameNS(SITEMAP, "url")
                .item(addresses(sitemap()).indexOf(HOST + "/en/ecoles/boisard"));

        NodeList links = page.getElementsByTagNameNS(XHTML, "link");
        assertThat(IntStream.range(0, links.getLength())
                        .mapToObj(link -> (Element) links.item(link))
                        .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href")))
                .containsExactly(
                        "fr " + HOST + "/ecoles/boisard",
                        "en " + HOST + "/en/ecoles/boisard",
                        "x-default " + HOST + "/ecoles/boisard");
    }

    @Test
    void whatHasBeenReadIsNotSentAgain() {
        HttpResponse<String> first = new Visitor(port).get("/sitemap.xml");
        String version = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(new Visitor(port)
                        .get("/sitemap.xml", "If-None-Match", version)
                        .statusCode())
                .isEqualTo(304);
        assertThat(new Visitor(port).get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoLongerReadIsClosed() {
        Sitemap.Builder builder = new Sitemap.Builder();
        IntStream.rangeClosed(1, 10_000).forEach(school -> builder.add("/ecoles/e" + school));
        Stream<String> paths = builder.build().part(1);
        Iterator<String> reading = paths.iterator();
        assertThat(reading.next()).isEqualTo("/ecoles/e1");

        paths.close();

        assertThatThrownBy(() -> reading.forEachRemaining(path -> {})).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void moreThanAFileMayHoldIsSplitAndListed() throws Exception {
        Sitemap.Builder builder = new Sitemap.Builder();
        IntStream.rangeClosed(1, 50_001).forEach(school -> builder.add("/ecoles/e" + school));
        Sitemap sitemap = builder.build();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        PublicAddress address = new PublicAddress(URI.create("https://etabli.example/?a&b"));

        SitemapXml.index(index, address, sitemap.parts(), "2026-11-22");
        SitemapXml.part(last, address, sitemap.part(3), null);

        assertThat(sitemap.part(1)).hasSize(25_000).startsWith("/ecoles/e1");
        assertThat(sitemap.part(2)).hasSize(25_000).endsWith("/ecoles/e50000");
        assertThat(addresses(parsed(index.toByteArray())))
                .containsExactly(
                        "https://etabli.example/?a&b/sitemap-1.xml",
                        "https://etabli.example/?a&b/sitemap-2.xml",
                        "https://etabli.example/?a&b/sitemap-3.xml");
        assertThat(index.toString(StandardCharsets.UTF_8)).contains("<lastmod>2026-11-22</lastmod>");
        assertThat(addresses(parsed(last.toByteArray())))
                .containsExactly(
                        "https://etabli.example/?a&b/ecoles/e50001", "https://etabli.example/?a&b/en/ecoles/e50001");
    }

    @Test
    void theFirstPageSaysHowItCanBeSearchedFromElsewhere() {
        assertThat(new Visitor(port).get("/en").body())
                .contains("\"@type\":\"WebSite\"", "\"urlTemplate\":\"" + HOST + "/en?text={text}\"");
        assertThat(new Visitor(port).get("/chiffres/PUPIL_COUNT").body())
                .contains("\"@type\":\"Dataset\"", "\"@type\":\"BreadcrumbList\"")
                .contains("\"contentUrl\":\"" + HOST + "/exports/outcomes.csv?indicator=PUPIL_COUNT\"");
    }

    @Test
    void robotsMayReadAllPagesAndAreToldWhereTheyAre() {
        assertThat(new Visitor(port).get("/robots.txt").body())
                .startsWith("User-agent: *\n")
                .contains("\nDisallow: /?\n", "\nDisallow: /exports/\n", "\nSitemap: " + HOST + "/sitemap.xml\n")
                .doesNotContain("Disallow: /\n", "Disallow: /open-data", "Disallow: /ecoles");
    }

    private Document sitemap() throws Exception {
        return parsed(new Visitor(port).get("/sitemap.xml").body().getBytes(StandardCharsets.UTF_8));
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> addresses(Document xml) {
        NodeList found = xml.getElementsByTagNameNS(SITEMAP, "loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> found.item(place).getTextContent())
                .toList();
    }

    /** What the input names, each with a page of its own. */
    private static List<String> paths() throws IOException {
        return Stream.of(
                        rows("schools", "slug", "/ecoles/"),
                        rows("trades", "slug", "/metiers/"),
                        rows("regions", "code", "/regions/"),
                        rows("indicators", "code", "/chiffres/"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> rows(String table, String key, String path) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table + ".csv"))) {
            return reader.stream().map(row -> path + row.getField(key)).toList();
        }
    }
}
