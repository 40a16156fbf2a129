package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages of schools say, checked by hand against schools.csv and programmes.csv. */
@HubTest
class SchoolPagesTest {

    private static final Pattern NEAR = Pattern.compile("id=\"ecole-([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void whatOneLearnsLeadsToTheTradeAndNamesTheDiplomaOrThatItIsToBeAskedFor() {
        String boisard = part(body("/ecoles/boisard"), "apprendre");

        assertThat(boisard)
                .contains("href=\"/metiers/metallerie\"", "Bac pro Métallerie (ouvrages du bâtiment)")
                .contains("Bac pro\u00a0: baccalauréat professionnel, niveau 4</span>")
                .contains("href=\"/metiers/ebenisterie\"", "diplôme à demander à l’école");
        assertThat(part(body("/ecoles/ecopra"), "apprendre"))
                .contains("Depuis novembre 2022", "Places annoncées\u00a0: 50")
                .containsOnlyOnce("href=\"/metiers/usinage\"");
    }

    @Test
    void whoMayEnterIsWhatTheSourcesSayAndNoMore() {
        assertThat(part(body("/ecoles/edpm58"), "entrer"))
                .contains("Accessible dès 15 ans à tout jeune motivé.", "<dt>Internat</dt>", "<dd>Oui</dd>");
        assertThat(part(body("/ecoles/boisard"), "entrer"))
                .contains("Les sources ne disent pas comment on y entre.", "non connu");
    }

    @Test
    void whereNothingIsKnownOfHowToReachItTheFederationIsNamed() {
        assertThat(part(body("/ecoles/le-creusot"), "joindre"))
                .contains("On ne connaît ni téléphone, ni courriel, ni site de cette école.")
                .contains("href=\"https://www.ecoles-de-production.com\"", "Le Creusot");
    }

    /** Great-circle distances between the points of schools.csv. */
    @Test
    void theNearestOthersTeachOneOfItsTrades() {
        assertThat(near("/ecoles/ecaut")).containsExactly("boisard", "juralternance", "garage-ecole-le-mans");
        assertThat(part(body("/ecoles/nrsud"), "proches"))
                .contains("Aucune autre école ouverte qui enseigne ces métiers n’est connue de nos sources.");
        assertThat(near("/ecoles/edpm58")).containsExactly("ecole-technique-bois");
    }

    @Test
    void itTellsSearchEnginesWhatIsKnownOfAnOpenSchool() {
        String boisard = body("/ecoles/boisard");

        assertThat(boisard)
                .contains("\"@type\":\"EducationalOrganization\"", "\"@type\":\"Course\"")
                .contains("\"streetAddress\":\"148 avenue Franklin Roosevelt\"", "\"postalCode\":\"69120\"")
                .contains("\"url\":\"https://www.ecoleboisard.com\"", "\"foundingDate\":\"1882\"")
                .contains("\"@id\":\"http://localhost:8080/ecoles/boisard#boisard.metallerie.bac-pro-metallerie\"")
                .doesNotContain("GeoCoordinates", "telephone\"");
        assertThat(body("/ecoles/jfma-la-seyne")).contains("GeoCoordinates");
        assertThat(body("/ecoles/le-creusot")).contains("BreadcrumbList").doesNotContain("EducationalOrganization");
    }

    @Test
    void anEnglishPageMarksWhatIsInFrenchAlone() {
        assertThat(body("/en/ecoles/edpm58"))
                .contains("<p lang=\"fr\">Accessible dès 15 ans à tout jeune motivé.</p>", "Places announced: 12")
                .contains("Sawmilling", "href=\"/en/metiers/scierie\"");
    }

    private String body(String path) {
        return new Visitor(port).get(path).body();
    }

    private List<String> near(String path) {
        return NEAR.matcher(part(body(path), "proches"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String part(String page, String id) {
        String from = page.substring(page.indexOf("<h2 id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</section>"));
    }
}
