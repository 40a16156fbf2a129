package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the pictures of a running hub as a reader does, and holds them to its feeds. */
@HubTest
class PicturesOverHttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SVG = "/map/network.svg";
    private static final String PNG = "/map/network.png";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?bare=true",
                "?region=11&region=24&region=27&region=28&region=32&region=44&region=52"
                        + "&region=53&region=75&region=76&region=84&region=93&region=94"
            })
    void everySchoolWithAPointIsDrawnOnce(String query) throws Exception {
        assertThat(picture(query).schools().stream().map(SvgPicture.Disc::title))
                .containsExactlyInAnyOrderElementsOf(
                        schools().map(school -> titleOf(school)).toList());
    }

    @Test
    void theLegendCountsWhatTheFeedHolds() throws Exception {
        SvgPicture picture = picture("");
        TreeMap<String, Long> counts = schools()
                .collect(Collectors.groupingBy(
                        school -> school.path("sector").asString("Secteur non connu"),
                        TreeMap::new,
                        Collectors.counting()));

        assertThat(counts).hasSizeGreaterThan(8);
        for (String sector : counts.keySet()) {
            assertThat(picture.words().get(picture.words().indexOf(sector) + 1))
                    .isEqualTo(String.valueOf(counts.get(sector)));
            assertThat(picture.description()).contains(sector + " : " + counts.get(sector));
        }
    }

    @Test
    void regionsAreShadedAfterTheirOpenSchools() throws Exception {
        SvgPicture picture = picture("?by=region");
        JsonNode regions = json("/map/regions.geojson").path("features");

        assertThat(regions).hasSize(18);
        assertThat(picture.elements("path")).hasSize(18);
        assertThat(picture.schools()).isEmpty();
        for (JsonNode feature : regions) {
            JsonNode region = feature.path("properties");
            String name = region.path("name").stringValue();
            String open = String.valueOf(region.path("open").intValue());
            assertThat(picture.description()).contains(name + " : " + open);
            assertThat(picture.words().get(picture.words().lastIndexOf(name) + 1))
                    .isEqualTo(open);
        }
    }

    @Test
    void aTradeAndARegionNarrowThePicture() throws Exception {
        List<String> expected = schools()
                .filter(school -> school.path("region_code").stringValue().equals("84"))
                .filter(school -> List.of(school.path("trades").stringValue().split(", ", -1))
                        .contains("Usinage"))
                .map(PicturesOverHttpTest::titleOf)
                .toList();

        SvgPicture picture = picture("?trade=usinage&region=84");

        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(picture.schools().stream().map(SvgPicture.Disc::title))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(picture.words()).contains("Usinage, Auvergne-Rhône-Alpes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?by=region", "?region=84", "?by=region&department=69", "?bare=true"})
    void anSvgIsSmallAndAsksNobodyForAnything(String query) throws Exception {
        HttpResponse<byte[]> answer = get(SVG + query);
        String svg = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(answer.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(svg.length()).isLessThan(150_000);
        assertThat(svg).doesNotContain("href", "url(", "<script", "<style", "<image", "@import", "NaN");
        assertThat(SvgPicture.parse(answer.body()).title()).startsWith("Les écoles de production");
    }

    @Test
    void aPictureSaysWhoseItIsAndOfWhen() throws Exception {
        String words = String.join("\n", picture("").words());

        assertThat(words)
                .contains("licence-ouverte", "INSEE", "GeoNames", "Natural Earth", "Contours approchés")
                .containsPattern("état au \\d+(er)? \\p{L}+ \\d{4}");
    }

    @ParameterizedTest
    @CsvSource({"'', 1200", "?size=2400, 2400", "?size=3600, 3600"})
    void aPngShowsWhatTheSvgShows(String query, int side) throws Exception {
        HttpResponse<byte[]> answer = get(PNG + query);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        double scale = side / 1200.0;

        assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(image.getWidth()).isEqualTo(side);
        assertThat(image.getHeight()).isEqualTo(side);
        List<SvgPicture.Disc> full = picture("").schools().stream()
                .filter(disc -> !disc.fill().equals(Palette.PAPER))
                .toList();
        assertThat(full).hasSizeGreaterThan(50);
        for (SvgPicture.Disc disc : full) {
            int x = (int) (disc.x() * scale);
            int y = (int) ((disc.y() - 0.72 * disc.radius()) * scale);
            assertThat(distance(new Color(image.getRGB(x, y)), Color.decode(disc.fill())))
                    .as(disc.title())
                    .isLessThan(24);
        }
    }

    /** With every letter as dark as ink, words leave thousands of dark pixels: a font that fails leaves none. */
    @Test
    void aPngHasItsWords() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(get(PNG).body()));
        int dark = 0;
        for (int y = 40; y < 90; y++) {
            for (int x = 48; x < 800; x++) {
                dark += distance(new Color(image.getRGB(x, y)), Color.decode(Palette.INK)) < 40 ? 1 : 0;
            }
        }
        assertThat(dark).isBetween(4_000, 15_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SVG + "?by=couleur",
                SVG + "?by=",
                SVG + "?size=2400",
                SVG + "?region=1",
                SVG + "?department=20",
                SVG + "?trade=%3Cscript%3E",
                SVG + "?bare=yes",
                SVG + "?colour=red",
                SVG + "?by=sector&by=region",
                PNG + "?size=1201",
                PNG + "?size=100000",
                PNG + "?size=-1",
                PNG + "?size=1200&size=2400"
            })
    void whatIsNotUnderstoodIsRefused(String address) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request(address).build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("detail").stringValue())
                .contains("parameter `" + address.replaceAll(".*\\?(\\w+)=.*", "$1") + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {SVG, PNG})
    void aPictureIsGivenOutAsTheFeedsAre(String path) throws Exception {
        HttpResponse<byte[]> whole = get(path);
        HttpResponse<byte[]> head = CLIENT.send(
                request(path).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> zipped =
                CLIENT.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        String etag = whole.headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> again =
                CLIENT.send(request(path).header("If-None-Match", etag).build(), BodyHandlers.ofByteArray());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("etag", "content-type", "content-length", "link", "vary", "cache-control")) {
            assertThat(head.headers().allValues(name))
                    .isEqualTo(whole.headers().allValues(name))
                    .isNotEmpty();
        }
        assertThat(whole.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(whole.body());
    }

    @Test
    void whenManyWantToBePaintedMostAreSentAwayAtOnceAndDrawingsAreNot() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = IntStream.rangeClosed(21, 90)
                .mapToObj(department -> PNG + "?size=2400&bare=true&department=" + department)
                .map(address -> CLIENT.sendAsync(request(address).build(), BodyHandlers.ofByteArray()))
                .toList();
        HttpResponse<byte[]> drawing = get(SVG + "?bare=true&department=44");

        List<HttpResponse<byte[]>> answers =
                asked.stream().map(CompletableFuture::join).toList();
        assertThat(drawing.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        for (HttpResponse<byte[]> answer : answers) {
            boolean refused = answer.statusCode() == 503;
            assertThat(answer.headers().firstValue("retry-after").isPresent()).isEqualTo(refused);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValue(refused ? "application/problem+json" : "image/png");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SVG, "/map/network.geojson", "/map/tiles/0/0/0.mvt"})
    void otherMethodsAreRefusedWithThoseThatThereAre(String path) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                request(path).method("DELETE", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
    }

    private static String titleOf(JsonNode school) {
        return school.path("name").stringValue() + ", " + school.path("commune").stringValue();
    }

    private static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private SvgPicture picture(String query) throws Exception {
        return SvgPicture.parse(get(SVG + query).body());
    }

    private Stream<JsonNode> schools() throws Exception {
        return json("/map/network.geojson").path("features").valueStream().map(school -> school.path("properties"));
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
