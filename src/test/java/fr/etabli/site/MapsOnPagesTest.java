package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages say with maps and about them; counted by hand in schools.csv, programmes.csv and trades.csv. */
@HubTest
class MapsOnPagesTest {

    private static final Pattern FIGURE = Pattern.compile(
            "<figure class=\"map\" role=\"figure\" aria-label=\"([^\"]+)\">.*?<figcaption[^>]*>([^<]+)</figcaption>",
            Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("(?:src|srcset)=\"(/map/[^\"]+)\"");
    private static final Pattern SIGN = Pattern.compile(
            "</svg>\\s*<span[^>]*>([^<]+)</span>\\s*<span class=\"soft\">(\\d+)</span>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ecoles/boisard",
                "/en/ecoles/boisard",
                "/metiers/usinage",
                "/en/metiers/usinage",
                "/regions",
                "/regions/84",
                "/en/regions/84"
            })
    void aMapFollowsTheSchemeAndTheWidthOfThePageAndItsNameIsItsCaption(String path) {
        String page = body(path);
        List<String> pictures = PICTURE.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        MatchResult figure = FIGURE.matcher(page).results().findFirst().orElseThrow();

        assertThat(figure.group(1)).isEqualTo(figure.group(2));
        assertThat(pictures).hasSize(4);
        assertThat(pictures).filteredOn(one -> one.contains("scheme=dark")).hasSize(2);
        assertThat(pictures).filteredOn(one -> one.contains("width=360")).hasSize(2);
        assertThat(pictures)
                .allSatisfy(one -> assertThat(new Visitor(port).get(one).body()).startsWith("<?xml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ecoles/boisard | Commune\u00a0: Vaulx-en-Velin. Département\u00a0: Rhône (69). Région\u00a0: Auvergne-Rhône-Alpes."
                        + " | C’est le point de la commune, et non celui de l’adresse.",
                "/ecoles/jfma-la-seyne | Commune\u00a0: La Seyne-sur-Mer. Département\u00a0: Var (83)."
                        + " | L’école est le grand point entouré\u00a0: son adresse exacte.",
                "/en/ecoles/boisard | Town: Vaulx-en-Velin. Department: Rhône (69). Region: Auvergne-Rhône-Alpes."
                        + " | It marks the town rather than the address."
            })
    void aSchoolIsOnAMapOfItsOwnAndInWords(String path, String where, String point) {
        String page = body(path);

        assertThat(page).contains(where, point, "/map/network.svg?school=").doesNotContain("svg?department=");
    }

    /** As TradesPageTest counts them: 23 open schools and five others, of which two are of unknown status. */
    @Test
    void aMapHasItsLegendBesideItInTheLanguageOfThePage() {
        List<String> signs = signs(body("/metiers/usinage"));

        assertThat(signs).contains("Ouverte 23", "En projet 3", "Situation inconnue 2");
        assertThat(signs.stream().filter(sign -> !sign.matches("(Ouverte|En projet|Situation inconnue) .*")))
                .isNotEmpty()
                .allMatch(sign -> sign.matches("\\S.* [1-9]\\d*"));
        assertThat(signs.stream()
                        .filter(sign -> !sign.matches("(Ouverte|En projet|Situation inconnue) .*"))
                        .mapToInt(sign -> Integer.parseInt(sign.replaceAll(".* ", "")))
                        .sum())
                .isEqualTo(28);
        assertThat(signs(body("/en/metiers/usinage"))).contains("Open 23", "Planned 3");
    }

    @ParameterizedTest
    @CsvSource({"/regions/04, /regions", "/en/regions/04, /en/regions", "/metiers/conduite-de-ligne, /metiers"})
    void whereThereIsNoSchoolAPageSaysSoAndWhatToDoAndShowsNothingEmpty(String path, String list) {
        String page = body(path);
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main)
                .contains("href=\"https://www.ecoles-de-production.com\"", "<li><a href=\"" + list + "\">")
                .doesNotContain("<figure", "<table", "/exports/schools", "/exports/programmes", "/?region=", "/?trade=")
                .doesNotContain("Aucun autre chiffre", "No other figures");
    }

    @Test
    void aLinkThatOpensAWindowSaysSo() {
        for (String path : List.of("/embed/map?region=84", "/embed/map?region=84&lang=en")) {
            String page = body(path);
            String words = path.endsWith("en") ? "(new window)" : "(nouvelle fenêtre)";

            assertThat(page.split("target=\"_blank\"", -1))
                    .hasSizeGreaterThan(10)
                    .hasSameSizeAs(page.split(Pattern.quote("<span class=\"hidden\"> " + words), -1));
        }
    }

    @Test
    void aChartIsAFigureThatIsCalledAsItsCaption() {
        assertThat(body("/chiffres/SCHOOL_COUNT"))
                .containsPattern("<figure role=\"figure\" aria-label=\"[^\"]+ – [^\"]+ valeurs?[^\"]*\"");
    }

    private static List<String> signs(String page) {
        return SIGN.matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    private String body(String path) {
        return new Visitor(port).get(path).body();
    }
}
