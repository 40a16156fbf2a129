package fr.etabli.browser;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
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

    static Stream<String> english() {
        return french().map(path -> "/en" + (path.equals("/") || path.startsWith("/?") ? path.substring(1) : path));
    }

    @ParameterizedTest
    @MethodSource("french")
    void nobodyElseIsAskedNothingIsRefusedAndNothingStandsInAnybodysWayOnAPhone(String path) {
        onBothScreens(path, (browser, screen) -> {
            if (screen == Screen.DESK) {
                assertDiscreet(browser, path);
            } else {
                assertThat(browser.barriers()).isEmpty();
            }
        });
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("french")
    void norDoesAnythingOnADesk(String path) {
        assertThat(Browser.on(Screen.DESK, port).open(path).barriers()).isEmpty();
    }

    /** The same page in other words: what depends on its width is seen in French. */
    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("english")
    void norDoesAnythingInEnglish(String path) {
        Browser desk = Browser.on(Screen.DESK, port).open(path);

        assertDiscreet(desk, path);
        assertThat(desk.barriers()).isEmpty();
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("french")
    void inTheDarkEveryWordStandsOutFromWhatIsBehindIt(String path) {
        onBothScreens(path, (browser, screen) -> assertThat(browser.dark().faintWords())
                .isEmpty());
    }

    private void onBothScreens(String path, BiConsumer<Browser, Screen> check) {
        CompletableFuture<Void> phone = CompletableFuture.runAsync(
                () -> check.accept(Browser.on(Screen.PHONE, port).open(path), Screen.PHONE));
        try {
            check.accept(Browser.on(Screen.DESK, port).open(path), Screen.DESK);
        } finally {
            phone.join();
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
        Browser browser = Browser.on(Screen.ENLARGED, port).open(path);

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) Screen.ENLARGED.width);
    }

    @Tag(THOROUGH)
    @ParameterizedTest
    @MethodSource("english")
    void norInEnglish(String path) {
        anEnlargedPageNeedNotBeScrolledSideways(path);
    }
}
