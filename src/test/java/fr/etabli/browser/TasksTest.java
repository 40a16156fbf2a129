package fr.etabli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people come for, done as they would do it. */
@HubTest
class TasksTest {

    /** EPAN at Montoir-de-Bretagne is the one school near Saint-Nazaire that teaches welding. */
    private static final String MISSPELT = "soudeure sain nazère";

    private static final String NEAR_SAINT_NAZAIRE = "EPAN – École de production de l'agglomération nazairienne";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void aFamilyFindsAWeldersSchoolDespiteTwoErrors(Screen screen) {
        Browser browser = Browser.on(screen, port).open("/");

        browser.find("#recherche").sendKeys(MISSPELT, Keys.ENTER);
        WebElement first = browser.find("#resultats .school a");

        assertThat(first.getText()).isEqualTo(NEAR_SAINT_NAZAIRE);
        first.click();
        assertThat(browser.find("h1").getText()).isEqualTo(NEAR_SAINT_NAZAIRE);
        assertThat(browser.address()).isEqualTo("/ecoles/epan");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void theSameWithoutScripts(Screen screen) {
        Browser browser = Browser.withoutScripts(screen, port).open("/");

        browser.find("#recherche").sendKeys(MISSPELT, Keys.ENTER);

        assertThat(browser.find("#resultats .school a").getText()).isEqualTo(NEAR_SAINT_NAZAIRE);
    }

    @Test
    void theSameByKeyboardAlone() {
        Browser browser = Browser.on(Screen.DESK, port).open("/");

        browser.tabTo("#recherche");
        browser.press(MISSPELT, Keys.ENTER);
        browser.find("#resultats .school");
        browser.tabTo("#resultats .school a");
        browser.press(Keys.ENTER);

        assertThat(browser.find("h1").getText()).isEqualTo(NEAR_SAINT_NAZAIRE);
    }

    @Test
    void theFirstStopOfTheTabulatorLeadsToTheContent() {
        Browser browser = Browser.on(Screen.DESK, port).open("/ecoles/epan");

        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        assertThat(browser.run("return document.activeElement.id")).isEqualTo("contenu");
    }

    @Test
    void suggestionsAreChosenWithTheArrows() {
        Browser browser = Browser.on(Screen.DESK, port).open("/");
        WebElement box = browser.find("#recherche");

        box.sendKeys("soud");
        WebElement option = browser.find("#propositions [role=option]");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(option.getText()).startsWith("Chaudronnerie et soudage");

        box.sendKeys(Keys.ARROW_DOWN);
        assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(option.getAttribute("id"));
        box.sendKeys(Keys.ENTER);

        browser.await(any -> browser.address().contains("text="));
        assertThat(browser.find("#total").getText()).contains("Chaudronnerie et soudage");
    }

    @Test
    void aFilterThatIsTickedTakesEffectAndKeepsTheFocus() {
        Browser browser = Browser.on(Screen.DESK, port).open("/?text=soudure");
        String before = browser.find("#total").getText();

        WebElement region = browser.find("input[name=region][value='52']");
        browser.run("arguments[0].closest('details').open = true", region);
        region.click();
        browser.await(any -> browser.address().contains("region=52")
                && !browser.find("#total").getText().equals(before));

        assertThat(browser.run("return document.activeElement.value")).isEqualTo("52");
        assertThat(browser.find("#annonce").getDomProperty("textContent"))
                .isEqualTo(browser.find("#total").getDomProperty("textContent"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void twoSchoolsAreCompared(Screen screen) {
        Browser browser = Browser.on(screen, port).open("/?text=soudure");

        tick(browser, "epan");
        tick(browser, "limoges");
        browser.find("#comparer-bouton").click();

        WebElement table = browser.find("#comparaison");
        assertThat(table.findElements(By.cssSelector("thead th"))).hasSize(2);
        assertThat(table.getText()).contains("Montoir-de-Bretagne", "Limoges");
    }

    @Test
    void twoSchoolsAreComparedByKeyboardAlone() {
        Browser browser = Browser.on(Screen.DESK, port).open("/?text=soudure");

        for (String school : List.of("limoges", "epan")) {
            browser.tabTo("#choix-" + school);
            browser.press(" ");
            browser.await(any -> browser.address().contains("ecole=" + school));
        }
        browser.tabTo("#comparer-bouton");
        browser.press(Keys.ENTER);

        assertThat(browser.find("#comparaison").getText()).contains("Montoir-de-Bretagne", "Limoges");
    }

    @Test
    void twoSchoolsAreComparedWithoutScripts() {
        Browser browser = Browser.withoutScripts(Screen.PHONE, port).open("/?text=soudure");

        browser.find("#choix-epan").sendKeys(" ");
        browser.find("#choix-limoges").sendKeys(" ");
        browser.find("#comparer-bouton").sendKeys(Keys.ENTER);

        assertThat(browser.find("#comparaison").getText()).contains("Montoir-de-Bretagne", "Limoges");
    }

    @Test
    void aSchoolOfAnotherSearchIsCompared() {
        Browser browser = Browser.on(Screen.DESK, port).open("/?text=soudure");

        tick(browser, "epan");
        browser.find("#recherche").clear();
        browser.find("#recherche").sendKeys("Limoges", Keys.ENTER);
        browser.await(any -> browser.address().contains("text=Limoges"));
        tick(browser, "limoges");
        browser.find("#comparer-bouton").click();

        assertThat(browser.find("#comparaison").getText()).contains("Montoir-de-Bretagne", "Limoges");
    }

    /** Below the bar that stays at the top once something is chosen, as somebody does who wants to see it. */
    private static void tick(Browser browser, String school) {
        browser.run("document.getElementById('choix-" + school
                + "').scrollIntoView({ block: 'center', behavior: 'instant' })");
        browser.find("#choix-" + school).click();
        browser.await(any -> browser.address().contains("ecole=" + school));
    }

    @Test
    void aFigureIsFoundWithItsSource() {
        Browser browser = Browser.on(Screen.PHONE, port).open("/chiffres");

        browser.find("a[href='/chiffres/PUPIL_COUNT']").click();
        WebElement row = browser.find("#o066");

        assertThat(row.getText()).contains("1 400".replace(' ', '\u202f'), "Le Trois", "mars 2024");
        assertThat(row.findElement(By.cssSelector("a[rel~=external]")).getDomAttribute("href"))
                .startsWith("http");
    }

    @Test
    void whoAgreesIsFoundToAKilometre() {
        Browser browser =
                Browser.on(Screen.PHONE, port).at(47.273512, -2.213848).open("/");

        browser.find("#pres-de-moi").click();
        browser.await(any -> browser.address().contains("near="));

        assertThat(browser.address()).isEqualTo("/?near=47.27%2C-2.21");
        assertThat(browser.find("#resultats .school a").getText()).isEqualTo(NEAR_SAINT_NAZAIRE);
        assertThat(browser.find("html").getDomProperty("outerHTML")).doesNotContain("47.273", "2.2138");
    }

    @Test
    void whoDeclinesIsToldWhatToDoInstead() {
        Browser browser = Browser.on(Screen.PHONE, port).nowhere().open("/");

        browser.find("#pres-de-moi").click();
        browser.await(any -> !browser.find("#position-etat").getText().isEmpty()
                && browser.find("#pres-de-moi").isEnabled());

        assertThat(browser.find("#position-etat").getText()).contains("ville");
        assertThat(browser.address()).isEqualTo("/");
    }

    @Test
    void theMapOfResultsIsShownAndHiddenOnAPhone() {
        Browser browser = Browser.on(Screen.PHONE, port).open("/?text=soudure");
        int schools = browser.all("#resultats .school").size();

        browser.find("#voir-carte").click();
        browser.await(any -> browser.all("#carte .pin").size() == schools);
        assertThat(browser.find("#resultats .school").isDisplayed()).isTrue();
        // The list says all that the map does: nobody need step through its marks.
        assertThat(browser.run(
                        "return [...document.querySelectorAll('#carte *')].filter(part => part.tabIndex >= 0).length"))
                .isEqualTo(0L);

        browser.find("#voir-carte").click();
        assertThat(browser.find("#resultats .school").isDisplayed()).isTrue();
        assertThat(browser.find("#carte").isDisplayed()).isFalse();
    }

    /** As many rows as the page says that there are schools. */
    @Test
    void theRowsOfASearchAreDownloaded() throws IOException, InterruptedException {
        Browser browser = Browser.on(Screen.DESK, port).open("/?text=soudure");
        String total = browser.find("#total").getText();
        String file = browser.find("#telecharger a[href*='.csv']").getDomProperty("href");

        String rows = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(file)).build(), BodyHandlers.ofString())
                .body();

        assertThat(rows.lines().filter(line -> line.contains("chaudronnerie-soudage")))
                .hasSizeGreaterThan(5);
        assertThat(total).startsWith(rows.lines().skip(1).count() + " écoles");
    }
}
