package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The numbers are counted by hand in programmes.csv and schools.csv. */
@HubTest
class TradesPageTest {

    private static final Pattern CARD = Pattern.compile("id=\"ecole-([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h3 id=\"region-(\\w+)\"");

    @LocalServerPort
    private int port;

    @Test
    void everyTradeStandsUnderItsSectorWithItsEverydayWordsAndItsOpenSchools() {
        String page = body("/metiers");

        assertThat(page.split("href=\"/metiers/", -1)).hasSize(1 + 21);
        assertThat(section(page, "secteur-bois"))
                .contains("Charpente et construction bois", "Ébénisterie", "Menuiserie", "Scierie")
                .contains("menuisier, bois, portes, fenêtres, meubles", "3 écoles ouvertes")
                .doesNotContain("Menuiserie aluminium");
        assertThat(section(page, "secteur-industrie")).contains("aucune école ouverte connue");
    }

    @Test
    void aTradeShowsTheSchoolsThatTeachItByRegionAndTheOthersApart() {
        String page = body("/metiers/usinage");

        assertThat(page).contains("23 écoles ouvertes", "usineur, tourneur, fraiseur");
        assertThat(all(HEADING, page)).containsExactly("84", "27", "53", "24", "44", "32", "11", "28", "76", "52");
        assertThat(all(CARD, page)).hasSize(28).doesNotHaveDuplicates();
        String others = page.substring(page.indexOf("id=\"autres\""));
        assertThat(all(CARD, others))
                .containsExactlyInAnyOrder("le-creusot", "dunkerque", "quimper", "pau", "atec-monistrol");
    }

    @ParameterizedTest
    @CsvSource({"menuiserie, 3", "metallerie, 7", "carrosserie-peinture, 2", "energies-renouvelables, 1"})
    void aTradeCountsItsOpenSchools(String slug, int open) {
        String page = body("/metiers/" + slug);

        assertThat(page).contains(open == 1 ? "1 école ouverte" : open + " écoles ouvertes");
        assertThat(all(CARD, page)).hasSize(open);
    }

    @Test
    void aTradeNamesItsDiplomasInPlainWords() {
        assertThat(body("/metiers/metallerie"))
                .contains("CAP Métallier", "certificat d’aptitude professionnelle, niveau 3</span>")
                .contains("Ancien nom\u00a0:", "CAP Serrurier-métallier")
                .contains("Bac pro Métallerie (ouvrages du bâtiment)", "baccalauréat professionnel, niveau 4</span>");
        assertThat(body("/metiers/restauration"))
                .contains("Remplacé par\u00a0:", "CAP Production et service en restaurations");
        assertThat(body("/metiers/maraichage")).contains("Nos sources ne nomment aucun diplôme pour ce métier.");
    }

    @Test
    void aTradeThatNoSchoolIsKnownToTeachSaysSo() {
        assertThat(body("/metiers/conduite-de-ligne"))
                .contains("Aucune école de production qui enseigne ce métier n’est connue de nos sources.")
                .contains("Bac pro Pilote de ligne de production")
                .doesNotContain("id=\"ecole-");
    }

    @Test
    void anEnglishPageMarksWhatIsInFrenchAlone() {
        assertThat(body("/en/metiers/metallerie"))
                .contains("<h1>Architectural metalwork</h1>", "7 open schools")
                .contains("<span lang=\"fr\">métallier, serrurier, serrurerie")
                .contains("CAP Metalworker", "<span lang=\"fr\">CAP Serrurier-métallier</span>");
        assertThat(body("/en/metiers")).contains("<p class=\"soft small\" lang=\"fr\">menuisier");
    }

    private String body(String path) {
        return new Visitor(port).get(path).body();
    }

    private static String section(String page, String id) {
        String from = page.substring(page.indexOf("<h2 id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
