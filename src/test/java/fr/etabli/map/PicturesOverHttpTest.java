package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
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
import java.util.Map;
import java.util.Set;
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
import org.w3c.dom.Element;
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
    @ValueSource(
            strings = {"", "?by=region", "?region=84", "?by=region&department=69", "?bare=true", "?school=boisard"})
    void anSvgIsSmallAndAsksNobodyForAnything(String query) throws Exception {
        HttpResponse<byte[]> answer = get(SVG + query);
        String svg = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(answer.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(svg.length()).isLessThan(150_000);
        assertThat(svg).doesNotContain("href", "url(", "<script", "<style", "<image", "@import", "NaN");
        assertThat(SvgPicture.parse(answer.body()).title())
                .matches("Les écoles de production.*|École de production Boisard");
    }

    /** In schools.csv: Boisard in the commune of Vaulx-en-Velin, five schools in the department of the Rhône. */
    @Test
    void aPictureOfOneSchoolMarksItAndNamesWhereItIs() throws Exception {
        SvgPicture picture = picture("?school=boisard&bare=true");
        SvgPicture.Disc marked = disc(picture, "École de production Boisard, Vaulx-en-Velin");

        assertThat(picture.words()).contains("Vaulx-en-Velin", "Rhône (69)", "Ain (01)", "Isère (38)", "Loire (42)");
        assertThat(marked.fill()).isEqualTo(Palette.LIGHT.accent());
        assertThat(picture.schools())
                .filteredOn(disc -> !disc.equals(marked))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(disc -> disc.radius() < marked.radius() && disc.fill().equals(Palette.LIGHT.soft()));
        assertThat(picture.title()).isEqualTo("École de production Boisard");
        assertThat(picture.description())
                .startsWith("Vaulx-en-Velin, Rhône (69), Auvergne-Rhône-Alpes. Le point est celui de la commune");
        assertThat(picture("?school=jfma-la-seyne").description()).contains("Le point est celui de son adresse.");
    }

    /** Nothing of a picture of one school leaves its frame, and no word stands upon another. */
    @ParameterizedTest
    @ValueSource(strings = {"boisard", "eden-school", "jfma-la-seyne", "saint-malo", "dunkerque", "ecopra"})
    void theWordsAroundASchoolDoNotCoverEachOther(String school) throws Exception {
        for (String width : List.of("360", "600", "1200")) {
            SvgPicture picture = picture("?bare=true&school=" + school + "&width=" + width);
            List<Rectangle2D> words = picture.elements("text").stream()
                    .map(PicturesOverHttpTest::room)
                    .toList();

            assertThat(words).isNotEmpty();
            for (int one = 0; one < words.size(); one++) {
                assertThat(new Rectangle2D.Double(0, 0, 1200, 1200).contains(words.get(one)))
                        .isTrue();
                for (int other = 0; other < one; other++) {
                    assertThat(words.get(one).intersects(words.get(other))).isFalse();
                }
            }
        }
    }

    private static Rectangle2D room(Element text) {
        double size = SvgPicture.number(text, "font-size");
        boolean bold = text.getAttribute("font-weight").equals("bold");
        double width = Typeface.of(new Mark.Lettering(size, bold, Mark.Anchor.MIDDLE, "#000000"))
                .width(text.getTextContent(), size);
        return new Rectangle2D.Double(
                SvgPicture.number(text, "x") - width / 2, SvgPicture.number(text, "y") - size * 0.7, width, size * 0.8);
    }

    @Test
    void everyStatusHasASignOfItsOwn() throws Exception {
        SvgPicture picture = picture("?bare=true");
        Map<String, String> names = schools()
                .collect(Collectors.toMap(PicturesOverHttpTest::titleOf, school -> school.path("status")
                        .stringValue()));
        Map<String, Set<String>> signs = picture.elements("circle").stream()
                .filter(circle -> names.containsKey(circle.getTextContent()))
                .collect(Collectors.groupingBy(
                        circle -> names.get(circle.getTextContent()),
                        Collectors.mapping(PicturesOverHttpTest::kindOf, Collectors.toSet())));

        assertThat(signs)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("OPEN", Set.of("full"), "PLANNED", Set.of("ring"), "UNKNOWN", Set.of("broken ring")));
    }

    private static String kindOf(Element circle) {
        boolean full = !circle.getAttribute("fill").equals(Palette.LIGHT.paper());
        return full ? "full" : circle.hasAttribute("stroke-dasharray") ? "broken ring" : "ring";
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?by=region&", "?school=boisard&", "?region=84&"})
    void aDarkPictureShowsTheSameOnDarkPaper(String query) throws Exception {
        SvgPicture light = picture(query + "bare=true");
        SvgPicture dark = picture(query + "bare=true&scheme=dark");

        assertThat(dark.words()).isEqualTo(light.words());
        assertThat(dark.schools().stream().map(SvgPicture.Disc::title))
                .containsExactlyElementsOf(
                        light.schools().stream().map(SvgPicture.Disc::title).toList());
        assertThat(dark.elements("rect").get(0).getAttribute("fill")).isEqualTo(Palette.DARK.paper());
        assertThat(dark.elements("text")).allSatisfy(text -> assertThat(Contrast.between(
                        text.getAttribute("fill"),
                        text.hasAttribute("stroke") ? text.getAttribute("stroke") : Palette.DARK.paper()))
                .isGreaterThan(4.5));
    }

    /** On a phone a picture is some 350 pixels wide: a letter of 38 units is seen as 11 of them. */
    @ParameterizedTest
    @ValueSource(strings = {"?by=region&", "?", "?school=boisard&"})
    void theLettersOfANarrowPictureAreLarge(String query) throws Exception {
        assertThat(picture(query + "bare=true&width=360").elements("text"))
                .filteredOn(text -> !text.getTextContent().isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(SvgPicture.number(text, "font-size")).isGreaterThan(30));
    }

    /** Five regions lie overseas; none has a school in schools.csv. */
    @Test
    void everyRegionOfABarePictureHasItsNumberOverseasToo() throws Exception {
        List<String> words = picture("?by=region&bare=true&width=360").words();

        assertThat(words.stream().filter(word -> word.matches("\\d+"))).hasSize(18);
        for (String name : List.of("Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte")) {
            assertThat(words.get(words.indexOf(name) + 1)).isEqualTo("0");
        }
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
                .filter(disc -> !disc.fill().equals(Palette.LIGHT.paper()))
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
                dark += distance(new Color(image.getRGB(x, y)), Color.decode(Palette.LIGHT.ink())) < 40 ? 1 : 0;
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
                SVG + "?scheme=black",
                SVG + "?width=599&bare=true",
                SVG + "?width=360",
                SVG + "?school=nulle-part",
                SVG + "?school=",
                SVG + "?trade=usinage&school=boisard",
                SVG + "?by=sector&school=boisard",
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

    private static SvgPicture.Disc disc(SvgPicture picture, String title) {
        return picture.schools().stream()
                .filter(disc -> disc.title().equals(title))
                .findFirst()
                .orElseThrow();
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
