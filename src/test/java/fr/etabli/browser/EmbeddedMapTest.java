package fr.etabli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map for somebody else's page, as the script draws it. */
@HubTest
class EmbeddedMapTest {

    private static final int SCHOOLS = 78;
    private static final String MARKS = "#carte path[data-lon]";

    /**
     * For each mark within the view, how many pixels it is from the place of its school. Reckoned from what the map shows, by the
     * projection of Mercator, and not by the map itself.
     */
    private static final String DISTANCES =
            """
            const north = degrees => Math.log(Math.tan(Math.PI / 4 + degrees * Math.PI / 360));
            return [...document.querySelectorAll('#carte [data-view]')].flatMap(ground => {
              const [left, bottom, right, top] = ground.dataset.view.split(',').map(Number);
              const box = ground.getBoundingClientRect();
              const drawn = [...ground.querySelectorAll('path[data-lon]')].filter(mark => mark.getBBox().width > 0);
              return drawn.map(mark => {
                const at = mark.getBoundingClientRect();
                const x = box.left + box.width * (mark.dataset.lon - left) / (right - left);
                const y = box.top + box.height * (north(top) - north(mark.dataset.lat)) / (north(top) - north(bottom));
                return Math.hypot(at.left + at.width / 2 - x, at.top + at.height / 2 - y);
              });
            });
            """;

    private static final String PLACES =
            """
            return [...document.querySelectorAll(arguments[0])]
              .map(one => Number(one.dataset.lon).toFixed(4) + ' ' + Number(one.dataset.lat).toFixed(4)).sort();
            """;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PHONE, 7", "DESK, 9"})
    void eachMarkIsWhereItsSchoolIs(Screen screen, int pixels) {
        Browser browser = drawn(screen);

        assertThat(browser.run(PLACES, MARKS)).isEqualTo(browser.run(PLACES, ".list [data-lon]"));
        assertThat(distances(browser)).hasSize(SCHOOLS).allSatisfy(off -> assertThat(off)
                .isLessThanOrEqualTo(pixels));
    }

    @Test
    void comingNearerThePlacesStayTrue() {
        Browser browser = drawn(Screen.DESK);
        Object before = browser.run("return document.querySelector('.whole').dataset.view");

        browser.find(".zoom button").click();
        browser.await(
                now -> !Objects.equals(before, browser.run("return document.querySelector('.whole').dataset.view")));

        assertThat(distances(browser)).isNotEmpty().allSatisfy(off -> assertThat(off)
                .isLessThanOrEqualTo(9));
        assertThat(browser.run("return document.activeElement === document.body"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void nothingOnTheMapTakesTheFocus(Screen screen) {
        Browser browser = drawn(screen);

        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("list");
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.closest('.schools li') !== null"))
                .isEqualTo(true);
        assertThat(browser.barriers()).isEmpty();
    }

    /** The name of a school is told by the mouse, and by its button in the list. */
    @Test
    void theListShowsASchoolOnTheMap() {
        Browser browser = drawn(Screen.DESK);

        browser.find(".schools .show").click();

        assertThat(browser.find("#carte .leaflet-tooltip").getText())
                .startsWith(browser.find(".schools .called").getText());
        assertThat(distances(browser)).isNotEmpty().allSatisfy(off -> assertThat(off)
                .isLessThanOrEqualTo(9));
    }

    private Browser drawn(Screen screen) {
        Browser browser = Browser.on(screen, port).open("/embed/map");
        browser.await(now -> browser.all(MARKS).size() == SCHOOLS);
        return browser;
    }

    private static List<Double> distances(Browser browser) {
        return ((List<?>) Objects.requireNonNull(browser.run(DISTANCES)))
                .stream().map(off -> ((Number) off).doubleValue()).toList();
    }
}
