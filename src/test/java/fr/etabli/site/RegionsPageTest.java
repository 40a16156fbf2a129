package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The numbers are counted by hand in schools.csv, programmes.csv and outcomes.csv. */
@HubTest
class RegionsPageTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "84, 11 0 2",
        "27, 8 1 0",
        "53, 1 2 0",
        "44, 1 2 0",
        "75, 2 1 1",
        "52, 10 1 2",
        "94, Aucune école connue",
        "06, Aucune école connue"
    })
    void everyRegionStandsWithWhatItHasEvenWhereThatIsNothing(String code, String counts) {
        assertThat(row(body("/regions"), "/regions/" + code)).endsWith(counts);
    }

    @Test
    void allEighteenRegionsAreThere() {
        String page = body("/regions");

        assertThat(page.split("href=\"/regions/", -1)).hasSize(1 + 18);
        assertThat(page).contains("64 écoles ouvertes connues, dans 12 régions sur 18. 9 sont en projet.");
    }

    @ParameterizedTest
    @CsvSource({
        "Côte-d&#39;Or (21), 2 0",
        "Doubs (25), 1 0",
        "Jura (39), 1 0",
        "Haute-Saône (70), 0 0",
        "Saône-et-Loire (71), 2 1",
        "Yonne (89), 0 0"
    })
    void aRegionCountsTheSchoolsOfItsDepartments(String department, String counts) {
        assertThat(row(body("/regions/27"), department)).endsWith(counts);
    }

    @Test
    void aRegionShowsItsSchoolsByDepartment() {
        String page = body("/regions/27");
        String burgundy = page.substring(page.indexOf("id=\"departement-71\""));
        String inSaone = burgundy.substring(0, burgundy.indexOf("</section>"));

        assertThat(page).contains("8 écoles ouvertes, et 1 autre en projet");
        assertThat(inSaone)
                .contains("id=\"ecole-ep2c-chalon\"", "id=\"ecole-ecole-buissonniere\"", "id=\"ecole-le-creusot\"")
                .contains(">En projet<")
                .doesNotContain("id=\"ecole-edpm58\"");
        assertThat(page).contains("href=\"/metiers/scierie\"").doesNotContain("href=\"/metiers/couture-mode\"");
    }

    @Test
    void publicMoneyStandsWithItsSource() {
        String page = body("/regions/27");
        String money = page.substring(page.indexOf("id=\"argent\""), page.indexOf("id=\"chiffres\""));

        assertThat(money)
                .contains(
                        "400\u202f000\u00a0€", "300\u202f000\u00a0€", "Région Bourgogne-Franche-Comté, en février 2021")
                .contains("href=\"/chiffres/PUBLIC_FUNDING_OPERATING_EUR#o044\"")
                .doesNotContain("SCHOOL_COUNT");
        assertThat(page.substring(page.indexOf("id=\"chiffres\""))).contains("/chiffres/SCHOOL_COUNT#o042");
        assertThat(body("/regions/53")).contains("Les sources ne donnent aucun financement public pour cette région.");
    }

    @Test
    void aRegionWithoutASchoolSaysSo() {
        assertThat(body("/regions/94"))
                .contains("Aucune école de production n’est connue de nos sources dans cette région.")
                .doesNotContain("id=\"ecole-", "Corse-du-Sud (2A)");
    }

    @Test
    void aFigureAboutARegionLeadsToItsPage() {
        assertThat(body("/chiffres/PUBLIC_FUNDING_OPERATING_EUR")).contains("href=\"/regions/27\"");
        assertThat(body("/ecoles/epb-besancon")).contains("href=\"/regions/27\"");
    }

    private String body(String path) {
        return new Visitor(port).get(path).body();
    }

    /** The cells of the row that holds a text. */
    private static String row(String page, String held) {
        Matcher row = Pattern.compile("<tr>((?:(?!</tr>).)*" + Pattern.quote(held) + ".*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(held).isTrue();
        return row.group(1).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
