package fr.etabli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What must hold of every page, in both languages. */
@HubTest
class EveryPageTest {

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        List<String> french = List.of(
                "/",
                "/?text=soudure",
                "/?text=charpentier%20Brest&radiusKm=10",
                "/?region=84&order=NAME&ecole=boisard",
                "/?status=NOWHERE",
                "/comparer?ecole=epan&ecole=limoges",
                "/ecoles/boisard",
                "/ecoles/le-creusot",
                "/metiers",
                "/metiers/chaudronnerie-soudage",
                "/regions",
                "/regions/84",
                "/chiffres",
                "/chiffres/PUPIL_COUNT",
                "/chiffres/SCHOOL_COUNT",
                "/chiffres/YEAR_FOUNDED_FIRST_SCHOOL",
                "/open-data/",
                "/developpeurs",
                "/metiers/usinage",
                "/regions/27",
                "/accessibilite",
                "/mentions-legales",
                "/graphiql",
                "/ogc/",
                "/ogc/collections/schools/items",
                "/ogc/collections/regions/items/84",
                "/ogc/api",
                "/embed/map",
                "/perdu");
        return french.stream().flatMap(path -> Stream.of(path, english(path)));
    }

    private static String english(String path) {
        return "/en" + (path.equals("/") || path.startsWith("/?") ? path.substring(1) : path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingStandsInAnybodysWayNobodyElseIsAskedAndNothingIsRefused(String path) {
        CompletableFuture<Void> phone = CompletableFuture.runAsync(
                () -> assertOpenToEverybody(Browser.on(Screen.PHONE, port).open(path)));
        try {
            Browser desk = Browser.on(Screen.DESK, port).open(path);
            assertDiscreet(desk, path);
            assertOpenToEverybody(desk);
        } finally {
            phone.join();
        }
    }

    private static void assertOpenToEverybody(Browser browser) {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.dark().faintWords()).isEmpty();
    }

    private static void assertDiscreet(Browser browser, String path) {
        assertThat(browser.requestsElsewhere()).isEmpty();
        assertThat(browser.run("return document.compatMode")).isEqualTo("CSS1Compat");
        if (!path.endsWith("/perdu") && !path.endsWith("NOWHERE")) {
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(browser.run("return document.cookie")).isEqualTo("");
    }

    /** Enlarged to 400 % a page is read by scrolling down alone. */
    @ParameterizedTest
    @MethodSource("pages")
    void anEnlargedPageNeedNotBeScrolledSideways(String path) {
        Browser browser = Browser.on(Screen.ENLARGED, port).open(path);

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) Screen.ENLARGED.width);
    }
}
