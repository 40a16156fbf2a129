package fr.etabli.features;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PartialDate;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Asks a running hub for features as a geographic information system does. */
@HubTest
class FeaturesOverHttpTest {

    private static final List<String> DOCUMENTS = List.of(
            "/",
            "/conformance",
            "/api",
            "/collections",
            "/collections/schools",
            "/collections/schools/items",
            "/collections/schools/items/boisard",
            "/collections/regions/items/84",
            "/collections/departments/items");

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 13, 78, 1000})
    void pagesOfAnySizeGiveEverySchoolOnce(int limit) throws Exception {
        List<JsonNode> pages = visitor.pages("/collections/schools/items?limit=" + limit);

        assertThat(pages.stream().flatMap(page -> Visitor.ids(page).stream()).toList())
                .containsExactlyElementsOf(Visitor.slugs(Map.of()));
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.path("numberMatched").intValue())
                    .isEqualTo(Visitor.slugs(Map.of()).size());
            assertThat(page.path("numberReturned").intValue())
                    .isEqualTo(page.path("features").size())
                    .isLessThanOrEqualTo(limit);
        });
    }

    @ParameterizedTest
    @CsvSource({"regions,18,5", "departments,101,10"})
    void pagesOfAreasGiveEachOnce(String collection, int count, int limit) throws Exception {
        List<JsonNode> pages = visitor.pages("/collections/" + collection + "/items?limit=" + limit);

        List<String> ids =
                pages.stream().flatMap(page -> Visitor.ids(page).stream()).toList();
        assertThat(ids).hasSize(count).isSorted();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(Visitor.rows(collection + ".csv").stream()
                        .map(row -> Visitor.cell(row, "code"))
                        .toList());
    }

    @Test
    void aSchoolStandsWhereItsRowSays() throws Exception {
        Map<String, JsonNode> features = new HashMap<>();
        visitor.schools("limit=1000")
                .path("features")
                .forEach(one -> features.put(one.path("id").stringValue(), one));

        for (Map<String, String> row : Visitor.rows("schools.csv")) {
            JsonNode feature = Objects.requireNonNull(features.get(Visitor.cell(row, "slug")));
            if (Visitor.cell(row, "latitude").isEmpty()) {
                assertThat(feature.path("geometry").isNull()).isTrue();
                continue;
            }
            assertThat(feature.at("/geometry/coordinates/0").doubleValue())
                    .isEqualTo(Double.parseDouble(Visitor.cell(row, "longitude")));
            assertThat(feature.at("/geometry/coordinates/1").doubleValue())
                    .isEqualTo(Double.parseDouble(Visitor.cell(row, "latitude")));
            assertThat(feature.at("/properties/opened_on").asString("")).isEqualTo(Visitor.cell(row, "opened_on"));
            assertThat(feature.at("/properties/name").stringValue()).isEqualTo(Visitor.cell(row, "name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=PLANNED", "region_code=84", "department_code=69", "slug=boisard", "slug=nowhere"})
    void aFilterIsEqualityWithAProperty(String filter) throws Exception {
        String[] parts = filter.split("=", -1);

        JsonNode page = visitor.schools("limit=1000&" + filter);

        assertThat(Visitor.ids(page)).isEqualTo(Visitor.slugs(Map.of(parts[0], parts[1])));
        assertThat(page.path("features")).allSatisfy(feature -> assertThat(
                        feature.path("properties").path(parts[0]).stringValue())
                .isEqualTo(parts[1]));
    }

    @Test
    void theMainSectorIsAFilterAsAnyProperty() throws Exception {
        JsonNode all = visitor.schools("limit=1000").path("features");
        List<String> wood = all.valueStream()
                .filter(one -> one.at("/properties/sector_code").asString("").equals("BOIS"))
                .map(one -> one.path("id").stringValue())
                .toList();

        assertThat(wood).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(Visitor.ids(visitor.schools("limit=1000&sector_code=BOIS"))).isEqualTo(wood);
    }

    @Test
    void aTradeIsAskedForByItsSlug() throws Exception {
        List<String> taught = Visitor.rows("programmes.csv").stream()
                .filter(row -> row.containsValue("usinage"))
                .map(row -> row.getOrDefault("school", row.getOrDefault("school_slug", "")))
                .distinct()
                .sorted()
                .toList();

        assertThat(taught).isNotEmpty();
        assertThat(Visitor.ids(visitor.schools("limit=1000&trade=usinage"))).isEqualTo(taught);
    }

    @Test
    void theNextPageKeepsTheFiltersAndThePublicOrigin() throws Exception {
        String filters = "region_code=84&bbox=3,44,6,47&datetime=../2024-12-31&limit=2";
        JsonNode first = visitor.schools(filters);
        JsonNode next = Objects.requireNonNull(Visitor.link(first, "next"));

        assertThat(next.path("href").stringValue())
                .startsWith(Visitor.PUBLIC + "/ogc/collections/schools/items?")
                .contains("region_code=84", "bbox=3,44,6,47", "datetime=..%2F2024-12-31", "limit=2", "cursor=");
        assertThat(next.path("type").stringValue()).isEqualTo("application/geo+json");
        List<JsonNode> pages = visitor.pages("/collections/schools/items?" + filters);
        List<String> ids =
                pages.stream().flatMap(page -> Visitor.ids(page).stream()).toList();
        assertThat(new HashSet<>(ids)).hasSize(ids.size());
        assertThat(ids).hasSize(first.path("numberMatched").intValue());
        assertThat(Visitor.slugs(Map.of("region_code", "84"))).containsAll(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5,41,10,52",
                "4,45,6,46",
                "4.5,45.5,5.5,46.5",
                "-1.8,46.9,-1.2,47.5",
                "-61,14,-60,15",
                "4.9,45,-100,5,46,100",
                "4.7e0,45.,4.95,46",
                "5,40,-5,50",
                "170,-90,-170,90",
                "-180,-90,180,90",
                "2.00000005,41,2,52",
                "-179.99999999,41,-180,52"
            })
    void aBoxHoldsThePointsThatLieInIt(String box) throws Exception {
        double[] numbers = Arrays.stream(box.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int east = numbers.length / 2;

        JsonNode page = visitor.schools("limit=1000&bbox=" + box);

        assertThat(Visitor.ids(page)).isEqualTo(within(numbers[0], numbers[1], numbers[east], numbers[east + 1]));
        assertThat(page.path("numberMatched").intValue())
                .isEqualTo(page.path("features").size());
    }

    @Test
    void aPointOnTheEdgeOfABoxLiesInIt() throws Exception {
        for (Map<String, String> row : Visitor.rows("schools.csv")) {
            String longitude = Visitor.cell(row, "longitude");
            String latitude = Visitor.cell(row, "latitude");
            String box = longitude + "," + latitude + "," + longitude + "," + latitude;
            double x = Double.parseDouble(longitude);
            double y = Double.parseDouble(latitude);

            assertThat(Visitor.ids(visitor.schools("bbox=" + box))).isEqualTo(within(x, y, x, y));
        }
    }

    /** Métropole de Lyon lies in the Rhône, 69; the box touches no other department. The second is empty sea. */
    @Test
    void aBoxHoldsTheAreasThatItTouches() throws Exception {
        assertThat(Visitor.ids(visitor.json("/collections/departments/items?bbox=4.8,45.7,4.9,45.8")))
                .containsExactly("69");
        assertThat(Visitor.ids(visitor.json("/collections/departments/items?bbox=-30,30,-20,40")))
                .isEmpty();
        assertThat(Visitor.ids(visitor.json("/collections/regions/items?bbox=50,-25,-50,25")))
                .containsExactlyInAnyOrder("01", "02", "03", "04");
        assertThat(Visitor.ids(visitor.json("/collections/regions/items?bbox=-180,-90,180,90")))
                .hasSize(18);
    }

    @Test
    void areasAreAskedForByCodeNameAndRegion() throws Exception {
        assertThat(Visitor.ids(visitor.json("/collections/departments/items?region_code=53")))
                .containsExactly("22", "29", "35", "56");
        assertThat(Visitor.ids(visitor.json("/collections/departments/items?code=2A")))
                .containsExactly("2A");
        assertThat(Visitor.ids(visitor.json("/collections/regions/items?name=Bretagne")))
                .containsExactly("53");
        assertThat(Visitor.ids(visitor.json("/collections/regions/items?datetime=2018-01-01")))
                .hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-15,2018-09-15,2018-09-15",
        "1882-06-01T12:00:00Z,1882-06-01,1882-06-01",
        "2018-01-01/2019-12-31,2018-01-01,2019-12-31",
        "2018-01-01T00:00:00Z/2019-12-31T23:59:59.999Z,2018-01-01,2019-12-31",
        "../1999-12-31,0000-01-01,1999-12-31",
        "/1999-12-31,0000-01-01,1999-12-31",
        "2022-10-03/..,2022-10-03,9999-12-31",
        "2022-10-03/,2022-10-03,9999-12-31",
        "2018-08-31T23:30:00-02:00,2018-09-01,2018-09-01",
        "../..,0000-01-01,9999-12-31",
        "1917-12-06/P2D,1917-12-06,1917-12-07",
        "2018-09-01/P1Y,2018-09-01,2019-08-31",
        "2018-09-01/p1y6m,2018-09-01,2020-02-29",
        "2018-08-25/P2W,2018-08-25,2018-09-07",
        "2018-09-01/P0D,2018-09-01,2018-09-01",
        "2018-08-31T12:00:00Z/PT12H,2018-08-31,2018-09-01",
        "P1Y6M/2019-12-31,2018-07-01,2019-12-31",
        "P0D/2018-09-01,2018-09-01,2018-09-01",
        "P1DT1H/2018-09-01T00:30:00Z,2018-08-30,2018-09-01",
        "2016-12-31T23:59:60Z/2018-12-31,2016-12-31,2018-12-31",
        "2016-12-31T15:59:60.5-08:00/2018-12-31,2016-12-31,2018-12-31",
        "2018-08-31T12:00:00-23:59,2018-09-01,2018-09-01",
        "2018-09-01T00:00:00.1234567891Z,2018-09-01,2018-09-01"
    })
    void aTimeGivesTheSchoolsThatMayHaveOpenedThenAndThoseOfNoDate(String asked, String first, String last)
            throws Exception {
        List<String> expected = Visitor.rows("schools.csv").stream()
                .filter(row -> {
                    String opened = Visitor.cell(row, "opened_on");
                    return opened.isEmpty() || (compare(opened, first) >= 0 && compare(opened, last) <= 0);
                })
                .map(row -> Visitor.cell(row, "slug"))
                .sorted()
                .toList();

        assertThat(Visitor.ids(visitor.schools("limit=1000&datetime=" + asked))).isEqualTo(expected);
    }

    /** As text: a year or month that begins a day may be that day. */
    private static int compare(String opened, String day) {
        return day.startsWith(opened) ? 0 : opened.compareTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "limit=0",
                "limit=-1",
                "limit=ten",
                "limit=1.5",
                "limit=",
                "limit=1&limit=2",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=a,b,c,d",
                "bbox=NaN,0,1,1",
                "bbox=",
                "bbox=1,50,2,40",
                "bbox=-190,40,2,50",
                "bbox=1,40,2,95",
                "bbox=1,40,9,2,50,3",
                "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "datetime=2018",
                "datetime=2018-13-01",
                "datetime=2018-02-30",
                "datetime=yesterday",
                "datetime=2018-01-01T10:00",
                "datetime=2019-01-01/2018-01-01",
                "datetime=2018-01-01/2019-01-01/2020-01-01",
                "datetime=/",
                "datetime=P1Y",
                "datetime=2018-09-01/P",
                "datetime=2018-09-01/P1YT",
                "datetime=2018-09-01/P1D1Y",
                "datetime=2018-09-01/P9999999D",
                "datetime=../P1Y",
                "datetime=P1Y/..",
                "datetime=P1Y/P1Y",
                "datetime=2018-09-01T12:00:60Z",
                "datetime=2018-09-01T12:00:00-24:00",
                "datetime=",
                "status=OUVERTE",
                "region_code=ZZ",
                "trade=sorcery",
                "f=xml",
                "cursor=abc",
                "cursor=",
                "region=84"
            })
    void whatCannotBeIsRefusedByName(String query) throws Exception {
        HttpResponse<String> answer = visitor.get("/collections/schools/items?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(answer.body()).contains("`" + query.substring(0, query.indexOf('=')) + "`");
    }

    @Test
    void whoReadsPagesIsToldAsWellWhatCannotBe() throws Exception {
        String wrong = "/collections/schools/items?limit=";
        HttpResponse<String> page = visitor.get(wrong + "0", "Accept", "text/html");
        HttpResponse<String> json = visitor.get(wrong + "0&f=json", "Accept", "text/html");
        HttpResponse<String> named = visitor.get(wrong + "%3Cscript%3E&f=html");

        assertThat(List.of(page.statusCode(), json.statusCode(), named.statusCode()))
                .containsOnly(400);
        assertThat(page.body())
                .contains("Cette adresse n’est pas comprise", "<blockquote lang=\"en\">The parameter `limit` cannot");
        assertThat(json.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json.body()).contains("`limit`");
        assertThat(named.body()).contains("`limit` cannot be “&lt;script&gt;”").doesNotContain("<script>");
        assertThat(visitor.english(wrong + "0").body())
                .contains("This address is not understood", "The parameter `limit` cannot");
        assertThat(visitor.english(wrong + "0&f=json").headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatThereAre() throws Exception {
        HttpResponse<String> answer = visitor.send("DELETE", "/collections");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
        assertThat(visitor.send("HEAD", "/collections").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=1", "conformance?bbox=1,2,3,4", "collections/schools?status=OPEN", "api?x="})
    void noAddressTakesWhatItDoesNotKnow(String address) throws Exception {
        assertThat(visitor.get("/" + address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collections/teachers",
                "/collections/teachers/items",
                "/collections/schools/items/nowhere",
                "/collections/departments/items/20",
                "/tiles"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        HttpResponse<String> answer = visitor.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
    }

    @Test
    void aCursorServesItsOwnCollectionAndOnlyWhileItsDataAreKept() throws Exception {
        JsonNode next =
                Objects.requireNonNull(Visitor.link(visitor.json("/collections/regions/items?limit=1"), "next"));
        String cursor = next.path("href").stringValue().replaceFirst(".*cursor=", "");
        String gone = new Cursor(new Generation("0123456789abcdef"), "features-schools", List.of("a")).encode();

        assertThat(visitor.get("/collections/schools/items?cursor=" + cursor).statusCode())
                .isEqualTo(400);
        HttpResponse<String> stale = visitor.get("/collections/schools/items?cursor=" + gone);
        assertThat(stale.statusCode()).isEqualTo(410);
        assertThat(stale.body()).contains("`cursor`");
    }

    @Test
    void aLimitThatIsTooLargeIsCut() throws Exception {
        assertThat(visitor.schools("limit=1001").path("numberReturned").intValue())
                .isEqualTo(78);
        assertThat(visitor.schools("limit=99999999999999999999")
                        .path("numberReturned")
                        .intValue())
                .isEqualTo(78);
    }

    @Test
    void everyDocumentLinksToItselfAndToItsPage() throws Exception {
        for (String address : DOCUMENTS) {
            HttpResponse<String> page = visitor.get(address + "?f=html");
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).contains("<html lang=\"fr\">").doesNotContain("??ogc", "??");
            if (address.equals("/api")) {
                continue;
            }
            JsonNode document = visitor.json(address);
            for (String rel : List.of("self", "alternate")) {
                JsonNode link = Objects.requireNonNull(Visitor.link(document, rel), address + " " + rel);
                HttpResponse<String> there =
                        visitor.get(Visitor.inside(link.path("href").stringValue()));
                assertThat(there.statusCode()).isEqualTo(200);
                assertThat(there.headers().firstValue("content-type").orElseThrow())
                        .startsWith(link.path("type").stringValue());
            }
        }
    }

    @Test
    void everyLinkToThisServiceLeadsThere() throws Exception {
        List<JsonNode> documents = List.of(
                visitor.json("/"),
                visitor.json("/collections"),
                visitor.json("/collections/regions"),
                visitor.schools("limit=1"),
                visitor.json("/collections/schools/items/boisard"));
        for (JsonNode document : documents) {
            for (JsonNode link : document.findValues("links").stream()
                    .flatMap(JsonNode::valueStream)
                    .toList()) {
                assertThat(link.path("type").stringValue()).isNotEmpty();
                String href = link.path("href").stringValue();
                if (!link.path("rel").stringValue().equals("license")) {
                    HttpResponse<String> there = visitor.get(Visitor.inside(href));
                    assertThat(there.statusCode()).as(href).isEqualTo(200);
                    assertThat(there.headers().firstValue("content-type").orElseThrow())
                            .startsWith(link.path("type").stringValue());
                }
            }
        }
        assertThat(documents.get(0).path("links").findValuesAsString("rel"))
                .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data", "license");
        assertThat(documents.get(3).path("links").findValuesAsString("rel"))
                .contains("self", "alternate", "next", "collection");
    }

    @Test
    void theFormatIsThatOfTheAddressOrElseThatOfTheHeader() throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        Map<String, String> expected = Map.of(
                browser,
                "text/html",
                "*/*",
                "application/geo+json",
                "application/json",
                "application/geo+json",
                "application/geo+json;q=0.5, text/html;q=0.4",
                "application/geo+json",
                "text/*",
                "text/html",
                "garbled",
                "application/geo+json");
        for (Map.Entry<String, String> one : expected.entrySet()) {
            HttpResponse<String> answer = visitor.get("/collections/schools/items", "Accept", one.getKey());
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .as(one.getKey())
                    .startsWith(one.getValue());
            assertThat(answer.headers().allValues("vary").toString()).containsIgnoringCase("accept");
        }
        assertThat(visitor.get("/collections/schools/items?f=json", "Accept", browser)
                        .headers()
                        .firstValue("content-type"))
                .hasValue("application/geo+json");
        HttpResponse<String> refused = visitor.get("/", "Accept", "application/xml");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("f=html");
    }

    @Test
    void whoHasADocumentAlreadyIsToldSoAndTheHeadIsThatOfTheWhole() throws Exception {
        for (String address : DOCUMENTS) {
            HttpResponse<String> whole = visitor.get(address);
            String etag = whole.headers().firstValue("etag").orElseThrow();
            HttpResponse<String> again = visitor.get(address, "If-None-Match", etag);
            HttpResponse<String> page = visitor.get(address + "?f=html", "If-None-Match", etag);
            HttpResponse<String> head = visitor.send("HEAD", address);

            assertThat(etag).startsWith("W/\"");
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("access-control-allow-origin"))
                    .hasValue("*");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("etag", "content-type", "content-length", "link")) {
                assertThat(head.headers().allValues(name))
                        .isEqualTo(whole.headers().allValues(name));
            }
        }
    }

    @Test
    void everyPageHasItsTwinInEnglish() throws Exception {
        for (String address : DOCUMENTS) {
            HttpResponse<String> page = new Visitor(port).english(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"en\"", "href=\"/en/ogc/")
                    .doesNotContain("??");
        }
    }

    @Test
    void anySiteMayAsk() throws Exception {
        HttpResponse<String> answer = visitor.get("/collections", "Origin", "https://example.org");
        HttpResponse<String> before = visitor.send(
                "OPTIONS",
                "/collections",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "x-client");

        assertThat(answer.headers().allValues("access-control-allow-origin")).containsExactly("*");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("access-control-allow-origin")).hasValue("*");
        for (String address : List.of("/", "/collections?f=json", "/collections?f=xml")) {
            assertThat(visitor.english(address).headers().allValues("access-control-allow-origin"))
                    .containsExactly("*");
            assertThat(visitor.english(address, "Origin", "https://example.org")
                            .headers()
                            .allValues("access-control-allow-origin"))
                    .containsExactly("*");
        }
    }

    @Test
    void theExtentIsThatOfTheData() throws Exception {
        JsonNode extent = visitor.json("/collections/schools").path("extent");
        JsonNode box = extent.at("/spatial/bbox/0");
        for (Map<String, String> row : Visitor.rows("schools.csv")) {
            assertThat(Double.parseDouble(Visitor.cell(row, "longitude")))
                    .isBetween(box.path(0).doubleValue(), box.path(2).doubleValue());
            assertThat(Double.parseDouble(Visitor.cell(row, "latitude")))
                    .isBetween(box.path(1).doubleValue(), box.path(3).doubleValue());
        }
        assertThat(box.path(2).doubleValue() - box.path(0).doubleValue()).isLessThan(13);
        assertThat(extent.at("/temporal/interval/0/0").stringValue()).isEqualTo("1882-01-01T00:00:00Z");
        assertThat(extent.at("/temporal/interval/0/1").stringValue()).startsWith(latestDay());
        assertThat(visitor.json("/collections/regions").path("extent").has("temporal"))
                .isFalse();
    }

    @Test
    void whatAMarkUpWouldBreakIsOnlyText() throws Exception {
        String query = URLEncoder.encode("<script>", StandardCharsets.UTF_8);

        assertThat(visitor.get("/collections/regions/items?f=html&name=" + query)
                        .body())
                .doesNotContain("<script>");
    }

    private static String latestDay() throws Exception {
        return Visitor.rows("schools.csv").stream()
                .map(row -> PartialDate.parse(Visitor.cell(row, "opened_on")))
                .flatMap(Optional::stream)
                .map(date -> date.lastDay().toString())
                .max(String::compareTo)
                .orElseThrow();
    }

    private static List<String> within(double west, double south, double east, double north) throws Exception {
        return Visitor.rows("schools.csv").stream()
                .filter(row -> {
                    double x = Double.parseDouble(Visitor.cell(row, "longitude"));
                    double y = Double.parseDouble(Visitor.cell(row, "latitude"));
                    boolean between = west <= east ? x >= west && x <= east : x >= west || x <= east;
                    return between && y >= south && y <= north;
                })
                .map(row -> Visitor.cell(row, "slug"))
                .sorted()
                .toList();
    }
}
