package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is expected was counted by hand in {@code batch/data}. */
@HubTest
class SearchPageTest {

    private static final Pattern CARD = Pattern.compile("<li class=\"card school\" id=\"ecole-([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<h1 id=\"total\" tabindex=\"-1\">([^<]*)</h1>");
    private static final Pattern CHIP = Pattern.compile("<a class=\"chip\".*?</a>", Pattern.DOTALL);
    private static final int SCHOOLS = 78;

    @LocalServerPort
    private int port;

    @Test
    void aWelderIsFoundNearSaintNazaireWithTwoTypingErrors() {
        String page = page("/?text=sodeur%20saint%20nazere");

        assertThat(title(page)).isEqualTo("1 école pour «\u00a0sodeur\u00a0» à 50 km au plus de Saint-Nazaire (44)");
        assertThat(schools(page)).containsExactly("epan");
        assertThat(page)
                .contains("Chaudronnerie", "à 7", "km environ")
                .contains("id=\"correction\"", "href=\"/?text=soudeur%20Saint-Nazaire\"")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void eachPartOfTheTextCanBeTakenAway() {
        String page = page("/?text=je%20cherche%20une%20formation%20de%20soudeur%20pr%C3%A8s%20de%20Nantes");

        assertThat(chip(page, "Ville\u00a0:"))
                .contains("href=\"/?text=je%20cherche%20une%20formation%20de%20soudeur\"");
        assertThat(chip(page, "Métier\u00a0:")).contains("href=\"/?text=pr%C3%A8s%20de%20Nantes\"");
    }

    @Test
    void eachFilterCanBeTakenAwayAndTheOthersStay() {
        String page = page("/?text=usinage&qualificationType=CAP&region=84");

        assertThat(page)
                .contains("id=\"filtre-region-84\" href=\"/?text=usinage&amp;qualificationType=CAP\"")
                .contains("id=\"filtre-qualificationType-CAP\" href=\"/?text=usinage&amp;region=84\"")
                .contains("id=\"mot-0\" href=\"/?qualificationType=CAP&amp;region=84\"");
    }

    /** Three schools say that pupils can board: edpm58, graines-davenir, ifto; of them ifto alone teaches boilermaking. */
    @Test
    void onlySchoolsAreFoundThatSayPupilsCanBoard() {
        String page = page("/?boarding=true");

        assertThat(schools(page)).containsExactlyInAnyOrder("edpm58", "graines-davenir", "ifto");
        assertThat(page)
                .contains("id=\"internat-seul\"", "La plupart n’en disent rien", "id=\"filtre-boarding-true\"")
                .containsPattern("id=\"boarding-true\"[^>]*checked");
        assertThat(page("/?trade=chaudronnerie-soudage")).contains("id=\"boarding-true\"", "Avec internat");
    }

    @Test
    void boardingInTheTextIsAPartThatCanBeTakenAway() {
        String page = page("/?text=chaudronnerie%20avec%20internat");

        assertThat(schools(page)).containsExactly("ifto");
        assertThat(chip(page, "Hébergement\u00a0:")).contains("Internat", "href=\"/?text=chaudronnerie\"");
        assertThat(schools(page("/?text=chaudronnerie%20sans%20internat"))).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "garage citroën lyon, citroën",
        "plomberie zorglub Lyon, zorglub",
        "soudeur nan, nan",
        "couture créative, créative",
        "métallerie d’art Alsace, art",
        "école xyzzy, xyzzy"
    })
    void whatWasNotUnderstoodIsTold(String text, String word) {
        assertThat(page("/?text=" + encoded(text))).contains("Mot non compris\u00a0: «\u00a0" + word + "\u00a0»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je cherche une formation de soudeur près de Nantes",
                "mon fils veut devenir menuisier à Rennes",
                "bac pro usinage bordeaux",
                "CAP cuisine",
                "carrossier gratuit fille 15 ans",
                "tourneur fraiseur pres de saint etienne",
                "travailler le bois en bretagne",
                "chaudronnerie navale saint-nazaire",
                "réparer des vélos",
                "ebeniste handicap toulouse",
                "menuiserie pas cher Rennes",
                "école de production 44",
                "soudure avec internat",
                "Boisard",
                "icam nantes",
                "métallerie Alsace",
                "mécanique auto 69008",
                "apprendre la couture",
                "électricien Limoges",
                "école qui va ouvrir"
            })
    void nothingIsToldWhereAllWasUnderstood(String text) {
        assertThat(page("/?text=" + encoded(text))).contains("id=\"total\"").doesNotContain("id=\"non-compris\"");
    }

    @Test
    void theBeginningOfATownIsNoTownButAsksWhichIsMeant() {
        String page = page("/?text=soudeur%20nan");

        assertThat(page)
                .contains("Vouliez-vous dire")
                .contains("href=\"/?text=soudeur%20Nantes%20%2844%29\"", ">Nancy (54)<", ">Nanterre (92)<")
                .doesNotContain("Persan");
    }

    /** Open schools: 15 teach boilermaking and welding, 3 of them in region 32; 23 teach machining. */
    @Test
    void facetsCountAndSayWhatIsChosen() {
        String page = page("/?trade=chaudronnerie-soudage");

        assertThat(title(page)).startsWith("15 écoles");
        assertThat(box(page, "trade-chaudronnerie-soudage")).contains("checked").contains(">15<");
        assertThat(box(page, "trade-usinage")).doesNotContain("checked").contains(">23<");
        assertThat(box(page, "region-32")).doesNotContain("checked").contains(">3<");
        assertThat(box(page, "status-OPEN")).contains("checked");
        assertThat(page).doesNotContain("id=\"region-01\"");
    }

    /** No open school within 50 km of Toulouse teaches cooking; the three nearest are 457, 479 and 647 km away. */
    @Test
    void whereNothingIsNearTheNearestAreShownWithTheirDistance() {
        String page = page("/?text=cuisinier%20%C3%A0%20Toulouse");

        assertThat(title(page)).isEqualTo("Aucune école pour «\u00a0cuisinier\u00a0» à 50 km au plus de Toulouse (31)");
        assertThat(schools(page)).containsExactly("agape-anjou", "atelier-anne-marie", "ptit-plat");
        assertThat(page)
                .contains("id=\"plus-proches\"", "à 457 km environ, à vol d’oiseau")
                .contains("href=\"/?text=cuisinier%20%C3%A0%20Toulouse&amp;radiusKm=500\"")
                .doesNotContain("radiusKm=200\"");
        assertThat(schools(page("/?text=cuisinier%20%C3%A0%20Toulouse&radiusKm=500")))
                .containsExactly("agape-anjou", "atelier-anne-marie");
    }

    @Test
    void whatNobodyTeachesIsSaidAndTheNearestTradesAreShown() {
        String page = page("/?text=coiffeur");

        assertThat(title(page)).isEqualTo("Aucune école connue n’enseigne «\u00a0coiffeur\u00a0»");
        assertThat(first(Pattern.compile("(?s)id=\"non-enseigne\"(.*?)</div>"), page)
                        .orElseThrow())
                .contains("Couture et mode");
        assertThat(schools(page)).isNotEmpty();
    }

    @Test
    void whereNoTradeComesNearNoSchoolIsShownAsIfItDid() {
        String page = page("/?text=infirmi%C3%A8re");

        assertThat(title(page)).isEqualTo("Aucune école connue n’enseigne «\u00a0infirmière\u00a0»");
        assertThat(schools(page)).isEmpty();
        assertThat(page).contains("Aucun métier enseigné n’en est proche.", "href=\"/metiers\"");
    }

    /** Nothing in it says what, where or which. */
    @Test
    void aTextThatSaysNothingIsNotPassedOffAsAnAnswer() {
        assertThat(page("/?text=une%20%C3%A9cole%20pour%20mon%20fils")).contains("id=\"non-lu\"");
        assertThat(page("/?text=soudeur")).doesNotContain("id=\"non-lu\"");
    }

    /** 23 open schools teach machining, 11 stand in region 84. */
    @Test
    void whatIsFilteredIsNamedInTheTitle() {
        assertThat(title(page("/?trade=usinage"))).isEqualTo("23 écoles – Usinage");
        assertThat(title(page("/?region=84"))).isEqualTo("11 écoles – Auvergne-Rhône-Alpes");
    }

    @Test
    void townsAreNamedAsOneSpeaksOfThem() {
        assertThat(title(page("/?text=Le%20Havre"))).endsWith("à 50 km au plus du Havre (76)");
        assertThat(title(page("/?text=Amiens"))).endsWith("à 50 km au plus d’Amiens (80)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?text=soudeur%20Saint-Nazaire | Sur cette carte, l’école trouvée. | Saint-Nazaire (44) | 47.2",
                "/?text=boulanger%20Brest | Sur cette carte, les 3 écoles les plus proches. | Brest (29) | 48.3"
            })
    void theMapSaysWhatItShowsAndWhereThePlaceAskedForLies(String path, String legend, String place, String latitude) {
        assertThat(page(path))
                .contains("data-legend=\"" + legend, "data-place=\"" + place, "data-origin=\"" + latitude);
    }

    @Test
    void aMapOfOnePageSaysSo() {
        assertThat(page("/" + "?status=OPEN"))
                .containsPattern(
                        "data-legend=\"Sur cette carte, les \\d+ écoles de cette page, sur \\d+ trouvées\\.\"");
    }

    @Test
    void whereFewAreFoundOneCanLookFarther() {
        assertThat(page("/?text=soudeur%20Nantes"))
                .contains("id=\"plus-loin\"", "href=\"/?text=soudeur%20Nantes&amp;radiusKm=100\"");
        assertThat(page("/?text=cuisinier%20Lille&radiusKm=200"))
                .contains("Chercher jusqu’à 500 km")
                .doesNotContain("Chercher jusqu’à 100 km", "Chercher jusqu’à 200 km");
    }

    @Test
    void theLastFilterTakenAwayLeavesTheListOfOpenSchools() {
        assertThat(chip(page("/?region=84"), "Région\u00a0:")).contains("href=\"/?status=OPEN\"");
        assertThat(title(page("/?status=OPEN"))).isEqualTo("64 écoles – Ouverte");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=47.273412,-2.213734&foo=1 | near=47.27,-2.21&foo=1",
                "near=47.273412%20-2.213734 | near=47.27+-2.21",
                "text=47.273412%2C-2.213734 | text=47.27,-2.21",
                "near=47.273412N,2.213734E | near=47.27N,2.21E"
            })
    void aPositionIsCoarsenedBeforeAnythingElse(String precise, String coarse) {
        for (String path : List.of("/", "/en", "/comparer", "/perdu", "/ecoles/nulle-part")) {
            HttpResponse<String> answer = new Visitor(port).get(path + "?" + precise);

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue(path + "?" + coarse);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void whatNobodyWouldAskIsRefusedAndNothingBreaks() {
        String numbers = "1,".repeat(1_200) + "1";

        for (String address : List.of(
                "/?near=" + numbers,
                "/?bbox=" + numbers,
                "/en?near=" + numbers,
                "/?text=" + "a%20".repeat(500) + "z",
                "/?text=" + "a".repeat(201))) {
            HttpResponse<String> answer = new Visitor(port).get(address);
            assertThat(answer.statusCode()).as(address).isIn(200, 400);
            assertThat(answer.body()).contains("<!DOCTYPE html>", "id=\"recherche\"");
        }
        assertThat(new Visitor(port).get("/exports/schools.csv?near=" + numbers).statusCode())
                .isEqualTo(400);
    }

    @Test
    void placesOfTheSameNameAreOneClickAway() {
        String page = page("/?text=Saint-Denis");
        String other = link(page, "homonymes", "Saint-Denis \\(974\\)");

        assertThat(title(page(other))).endsWith("Saint-Denis (974)");
    }

    /** 64 open, 9 planned, 5 of unknown fate. */
    @Test
    void pagesShowEverySchoolOnceAndLeadBack() {
        List<String> seen = new ArrayList<>();
        String first = page("/?status=OPEN&status=PLANNED&status=CLOSED&status=UNKNOWN");
        String page = first;
        String before = "";
        assertThat(title(page)).startsWith(SCHOOLS + " écoles");
        for (Optional<String> next = Optional.of(""); next.isPresent(); next = rel(page, "next")) {
            if (!next.get().isEmpty()) {
                before = page;
                page = page(next.get());
            }
            seen.addAll(schools(page));
        }

        assertThat(seen).hasSize(SCHOOLS).doesNotHaveDuplicates();
        assertThat(schools(page(rel(page, "prev").orElseThrow()))).isEqualTo(schools(before));
        assertThat(rel(first, "prev")).isEmpty();
    }

    @Test
    void theSelectionCanBeTakenAsAFileOfTheSameRows() {
        String page = page("/?trade=chaudronnerie-soudage&region=32");
        String csv = link(page, "telecharger", "CSV");

        assertThat(csv).isEqualTo("/exports/schools.csv?trade=chaudronnerie-soudage&region=32");
        assertThat(new Visitor(port).get(csv).body().lines())
                .hasSize(1 + schools(page).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=99",
                "trade=plombier",
                "status=FERMEE",
                "order=BEST",
                "near=95.00,200.00",
                "near=Nantes&radiusKm=-3",
                "near=Nantes&radiusKm=far",
                "text=bois&text=fer",
                "after=here",
                "bbox=1,2,3",
                "page=2"
            })
    void whatCannotBeReadIsSaidBesideABoxToSearchAgain(String query) {
        HttpResponse<String> answer = new Visitor(port).get("/?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Cette recherche n’est pas comprise", "id=\"recherche\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whatWasWrongIsNamedAndTheRestCanBeSearched() {
        String page = new Visitor(port).get("/?text=bois&region=99").body();

        assertThat(page).contains("«\u00a0region=99\u00a0»", "href=\"/?text=bois\"");
    }

    /** What is at fault, as the address gives it, and the address that can be searched instead. */
    @ParameterizedTest
    @CsvSource({
        "'near=-2.21,47.27&bbox=-5,41,10,52', 'near=-2.21,47.27', '/?bbox=-5,41,10,52'",
        "'near=47.27,-2.21&bbox=10,52,-5,41', 'bbox=10,52,-5,41', '/?near=47.27,-2.21'",
        "'trade=usinage&near=95.00,200.00', 'near=95.00,200.00', '/?trade=usinage'",
        "near=Nantes&radiusKm=-3, radiusKm=-3, /?near=Nantes",
        "near=Nantes&radiusKm=far, radiusKm=far, /?near=Nantes",
        "trade=plombier&region=84, trade=plombier, /?region=84",
        "region=84&ofTrade=plombier, ofTrade=plombier, /?region=84",
        "trade=usinage&ofRegion=99, ofRegion=99, /?trade=usinage",
        "trade=usinage&status=FERMEE, status=FERMEE, /?trade=usinage",
        "trade=usinage&order=BEST, order=BEST, /?trade=usinage"
    })
    void whatIsAtFaultIsNamedAndNothingElse(String query, String fault, String instead) {
        String page = new Visitor(port).get("/?" + query).body();

        assertThat(page).contains("«\u00a0" + fault + "\u00a0»", "href=\"" + instead.replace("&", "&amp;") + "\"");
        assertThat(new Visitor(port).get(instead).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownPlaceIsNoError() {
        HttpResponse<String> answer = new Visitor(port).get("/?trade=usinage&near=Xyzzyville");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Nous ne trouvons pas de commune appelée «\u00a0Xyzzyville\u00a0»", "href=\"/?trade=usinage\"");
    }

    @Test
    void aHostileTextIsTextAndNeverMarkup() {
        String page = page("/?text=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onfocus%3D%22x");

        assertThat(page).doesNotContain("<script>alert", "\" onfocus=\"x").contains("&lt;script&gt;alert(1)");
    }

    /** What a form sends blank, what says no more than its absence, what others hang on links; a position to 0.01°. */
    @ParameterizedTest
    @CsvSource({
        "/?near=47.273456%2C-2.213789, '/?near=47.27,-2.21'",
        "/?text=&near=47.27%2C-2.21, '/?near=47.27,-2.21'",
        "/en?near=47.2%2C-2.2, '/en?near=47.20,-2.20'",
        "/?region=84&text=bois&order=, /?text=bois&region=84",
        "/?text=bois&status=OPEN, /?text=bois",
        "/?text=bois&radiusKm=100&order=DISTANCE, /?text=bois",
        "/?text=Nantes&radiusKm=50, /?text=Nantes",
        "/?text=bois&fbclid=abc, /?text=bois",
        "/?text=, /?status=OPEN",
        "/?ecole=a&ecole=b&ecole=c&ecole=d&ecole=e, /?ecole=a&ecole=b&ecole=c&ecole=d",
        "/?text=bois%00, /?text=bois",
        "/?text=Nantes&radiusKm=%2B020, /?text=Nantes&radiusKm=20",
        "/?fbclid=abc, /"
    })
    void anAddressIsBroughtIntoItsProperForm(String asked, String proper) {
        HttpResponse<String> answer = new Visitor(port).get(asked);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(proper);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new Visitor(port).get(proper).statusCode()).isEqualTo(200);
    }

    @Test
    void thePositionGoesBeforeTheTownInTheTextAndThePageSaysSo() {
        String page = page("/?text=soudeur%20Lille&near=47.27,-2.21");

        assertThat(schools(page)).containsExactly("epan");
        assertThat(title(page)).isEqualTo("1 école pour «\u00a0soudeur\u00a0» à 50 km au plus du point choisi");
        assertThat(page).contains("href=\"/?text=soudeur%20Lille\"", "Chercher plutôt autour de Lille (59)");
    }

    @Test
    void theMapKnowsWhereTheSchoolsOfThePageAre() {
        String page = page("/?text=soudeur%20saint-nazaire&region=52");

        assertThat(page)
                .contains("data-pins=\"epan:47.32824,-2.14877\"", "href=\"/map/network.svg?region=52\"")
                .doesNotContain("leaflet.js");
    }

    @Test
    void whatWasChosenToCompareStaysThroughoutTheSearch() {
        String page = page("/?text=soudeur%20saint-nazaire&ecole=boisard&ecole=epan");

        assertThat(box(page, "choix-epan")).contains("checked");
        assertThat(box(page, "choix-boisard")).contains("checked", "École de production Boisard");
        assertThat(chip(page, "Ville\u00a0:")).contains("href=\"/?text=soudeur&amp;ecole=boisard&amp;ecole=epan\"");
    }

    @Test
    void whatWasChosenToCompareStaysWhenSomethingElseIsSearched() {
        String page = page("/?text=soudeur&region=52&ecole=boisard&ecole=epan");

        String form = first(Pattern.compile("(?s)(<form class=\"ask.*?</form>)"), page)
                .orElseThrow();
        assertThat(form)
                .contains("name=\"ecole\" value=\"boisard\"", "name=\"ecole\" value=\"epan\"")
                .doesNotContain("name=\"region\"");
    }

    @Test
    void aFurtherPageSaysSoInItsTitle() {
        String page = page("/?trade=usinage");
        String next = rel(page, "next").orElseThrow();

        assertThat(page).doesNotContain("(suite)");
        assertThat(page(next)).contains("(suite) – Établi</title>");
    }

    private String page(String address) {
        HttpResponse<String> answer = new Visitor(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String title(String page) {
        return first(TITLE, page).orElseThrow();
    }

    private static List<String> schools(String page) {
        return CARD.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Optional<String> rel(String page, String rel) {
        return first(Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]*)\""), page)
                .map(href -> href.replace("&amp;", "&"));
    }

    /** The label around a box to tick. */
    private static String box(String page, String id) {
        return first(Pattern.compile("(<label[^>]*><input [^>]*id=\"" + id + "\".*?</label>)", Pattern.DOTALL), page)
                .orElseThrow();
    }

    private static String chip(String page, String kind) {
        return CHIP.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(chip -> chip.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Where a link leads that stands in the part of a page. */
    private static String link(String page, String part, String name) {
        String within = page.substring(page.indexOf("id=\"" + part + "\""));
        return first(Pattern.compile("href=\"([^\"]*)\"[^>]*>" + name + "<"), within)
                .orElseThrow()
                .replace("&amp;", "&");
    }

    private static Optional<String> first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
