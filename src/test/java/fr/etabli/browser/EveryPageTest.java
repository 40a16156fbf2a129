package fr.etabli.browser;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What must hold of every page, in both languages. */
@HubTest
class EveryPageTest {

    @LocalServerPort
    private int port;

    static Stream<String> french() {
        return Stream.of(
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
    }

    private static String english(String path) {
        return "/en" + (path.equals("/") || path.startsWith("/?") ? path.substring(1) : path);
    }

    @ParameterizedTest
    @MethodSource("french")
    void nobodyElseIsAskedNothingIsRefusedAndNothingStandsInAnybodysWayOnAPhone(String path) {
        atOnce(
                () -> assertThat(open(Screen.PHONE, path).barriers()).isEmpty(),
                () -> assertDiscreet(open(Screen.DESK, path), path));
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("french")
    void norDoesAnythingOnADeskNorInEnglish(String path) {
        atOnce(() -> assertThat(open(Screen.DESK, path).barriers()).isEmpty(), () -> {
            Browser phone = open(Screen.PHONE, english(path));
            assertDiscreet(phone, path);
            assertThat(phone.barriers()).isEmpty();
        });
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("french")
    void inTheDarkEveryWordStandsOutFromWhatIsBehindIt(String path) {
        atOnce(
                () -> assertThat(open(Screen.PHONE, path).dark().faintWords()).isEmpty(),
                () -> assertThat(open(Screen.DESK, path).dark().faintWords()).isEmpty());
    }

    private Browser open(Screen screen, String path) {
        return Browser.on(screen, port).open(path);
    }

    /** In two browsers. */
    private static void atOnce(Runnable one, Runnable other) {
        CompletableFuture<Void> aside = CompletableFuture.runAsync(one);
        try {
            other.run();
        } finally {
            aside.join();
        }
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
    @MethodSource("french")
    void anEnlargedPageNeedNotBeScrolledSideways(String path) {
        assertFits(open(Screen.ENLARGED, path));
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("french")
    void norInEnglish(String path) {
        assertFits(open(Screen.ENLARGED, english(path)));
    }

    private static void assertFits(Browser browser) {
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) Screen.ENLARGED.width);
    }
}
