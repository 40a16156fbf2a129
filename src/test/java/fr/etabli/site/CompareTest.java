package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is expected stands in {@code batch/data}. */
@HubTest
class CompareTest {

    @LocalServerPort
    private int port;

    @Test
    void schoolsStandSideBySideWithWhatIsKnownAndWhatIsNot() {
        String page = page("/comparer?ecole=epb-besancon&ecole=edpm58");

        assertThat(row(page, "Ville")).contains("Besançon", "Doubs (25)", "Nièvre (58)");
        assertThat(row(page, "Téléphone")).contains("href=\"tel:+33381485000\"", "non connu");
        assertThat(row(page, "Internat")).containsSubsequence("non connu", "Oui");
        assertThat(row(page, "Qui peut y entrer")).contains("Un entretien et une immersion", "Accessible dès 15 ans");
        assertThat(page).doesNotContain(">Distance<");
    }

    @Test
    void figuresStandWithWhoStatedThem() {
        String page = page("/comparer?ecole=boisard&ecole=epan");

        assertThat(row(page, "Taux de réussite"))
                .contains("95,77", "href=\"/chiffres/EXAM_PASS_RATE#o099\"", "href=\"/chiffres/EXAM_PASS_RATE#o110\"")
                .contains("selon", "effectif non précisé");
        assertThat(row(page, "Nombre d&#39;élèves")).containsSubsequence("#o098", "#o097", "non connu");
    }

    @Test
    void figuresBearTheNamesOfThePagesLanguage() {
        String page = page("/en/comparer?ecole=boisard&ecole=epan");

        assertThat(row(page, "Number of pupils")).contains("#o098");
        assertThat(page).doesNotContain("Nombre d&#39;élèves", "effectif non précisé");
        assertThat(row(page, "Exam pass rate")).contains("number of people not stated");
    }

    /** Saint-Nazaire to its school 7 km, to Boisard in Vaulx-en-Velin more than 500 km. */
    @Test
    void distancesAreThoseFromThePlaceOfTheSearch() {
        String page = page("/comparer?text=soudeur%20saint-nazaire&ecole=epan&ecole=boisard");

        assertThat(row(page, "Distance")).contains("à 7").containsPattern("à 5\\d\\d km environ");
        assertThat(page)
                .contains("id=\"partager\" class=\"copied\" href=\"/comparer?ecole=epan&amp;ecole=boisard\"")
                .contains("id=\"autre-ecole\" href=\"/?text=soudeur%20saint-nazaire&amp;ecole=epan&amp;ecole=boisard\"")
                .contains("id=\"retirer-epan\" href=\"/comparer?text=soudeur%20saint-nazaire&amp;ecole=boisard\"");
    }

    /** The EPAN is some 47 km from Nantes, Boisard more than 500. */
    @ParameterizedTest
    @ValueSource(strings = {"near=Nantes", "near=44109", "text=Nantes", "near=47.21,-1.55"})
    void aPlaceMayBeGivenInEachWayOfTheSearch(String where) {
        assertThat(row(page("/comparer?" + where + "&ecole=epan&ecole=boisard"), "Distance"))
                .containsPattern("à 4\\d km")
                .containsPattern("à 5\\d\\d km environ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"near=Xyzzyville", "near=95.00,200.00", "text=soudeur"})
    void withoutAPlaceThereIsNoDistance(String where) {
        assertThat(page("/comparer?" + where + "&ecole=epan&ecole=boisard")).doesNotContain(">Distance<");
    }

    @Test
    void moreThanFourAreRefusedInWords() {
        HttpResponse<String> answer =
                new Visitor(port).get("/comparer?ecole=epan&ecole=boisard&ecole=afep&ecole=ecaut&ecole=ifto");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Quatre écoles au plus")
                .contains("href=\"/comparer?ecole=epan&amp;ecole=boisard&amp;ecole=afep&amp;ecole=ecaut\"");
    }

    @Test
    void aSchoolThatDoesNotExistIsNamedAndTheOthersCanBeCompared() {
        HttpResponse<String> answer = new Visitor(port).get("/comparer?ecole=epan&ecole=poudlard");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("«\u00a0poudlard\u00a0»", "href=\"/comparer?ecole=epan\"");
    }

    @Test
    void withoutSchoolsThePageSaysHowToChooseSome() {
        assertThat(page("/comparer")).contains("Aucune école n’est choisie", "id=\"recherche\"");
    }

    @Test
    void aPositionIsRoundedHereToo() {
        HttpResponse<String> answer = new Visitor(port).get("/comparer?near=47.273456,-2.213789&ecole=epan");

        assertThat(answer.headers().firstValue("Location")).hasValue("/comparer?near=47.27,-2.21&ecole=epan");
    }

    private String page(String address) {
        HttpResponse<String> answer = new Visitor(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String row(String page, String name) {
        Matcher row = Pattern.compile("<tr[^>]*>\\s*<th scope=\"row\">" + name + ".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(name).isTrue();
        return row.group();
    }
}
