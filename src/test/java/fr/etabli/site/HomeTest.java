package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.testing.HubTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class HomeTest {

    private static final Pattern REGION = Pattern.compile("<li id=\"region-(\\w+)\">");
    private static final Pattern TILE = Pattern.compile("<strong>([^<]*)</strong> <span>([^<]*)</span>");

    @LocalServerPort
    private int port;

    @Test
    void everyRegionIsAWayInAndSaysHowManyOpenSchoolsItHas() throws IOException {
        String page = home();

        assertThat(REGION.matcher(page).results().map(match -> match.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rows("regions").stream()
                        .map(row -> row.getField("code"))
                        .toList());
        assertThat(way(page, "/?region=84")).contains("Auvergne-Rhône-Alpes", "11 écoles ouvertes");
        assertThat(page).contains("Guadeloupe").doesNotContain("href=\"/?region=01\"");
    }

    /** Open schools by trade and by sector, each school once. */
    @Test
    void everySectorAndTradeThatIsTaughtIsAWayIn() {
        String page = home();

        assertThat(way(page, "/?sector=METALLURGIE")).contains(">40<");
        assertThat(way(page, "/?trade=usinage")).contains(">23<");
        assertThat(way(page, "/?trade=paysage")).contains(">1<");
        assertThat(page).doesNotContain("href=\"/?trade=conduite-de-ligne\"", "href=\"/?sector=INDUSTRIE\"");
    }

    @Test
    void thePageBeginsWithOneQuestion() {
        assertThat(home())
                .contains("<label for=\"recherche\">Quelle école cherchez-vous\u00a0?</label>", "role=\"search\"");
    }

    /** Counted by hand in the input: schools that are OPEN, their programmes, the trades and the regions of these. */
    @Test
    void theFiguresAreThoseOfTheInput() {
        assertThat(TILE.matcher(home()).results().map(match -> match.group(1) + " " + match.group(2)))
                .containsExactly("64 écoles ouvertes", "92 formations", "20 métiers", "12 régions sur 18");
    }

    @Test
    void aStatedFigureNeverStandsWithoutWhoStatedItAndWhen() {
        assertThat(home()).contains("environ 1\u202f400", "Le Trois, en mars 2024", "/chiffres/PUPIL_COUNT#o066");
    }

    private String home() {
        return new Visitor(port).get("/").body();
    }

    /** A link with what stands behind it. */
    private static String way(String page, String address) {
        Matcher way = Pattern.compile("href=\"" + Pattern.quote(address) + "\".*?</(?:li|h3)>", Pattern.DOTALL)
                .matcher(page);
        assertThat(way.find()).as(address).isTrue();
        return way.group();
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table + ".csv"))) {
            return reader.stream().toList();
        }
    }
}
