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

    private static final Pattern REGION = Pattern.compile("<h3 id=\"region-(\\w+)\">");
    private static final Pattern TILE = Pattern.compile("<strong>([^<]*)</strong> <span>([^<]*)</span>");

    @LocalServerPort
    private int port;

    @Test
    void everyRegionAndEverySchoolStandsThereOnce() throws IOException {
        String page = home();

        assertThat(REGION.matcher(page).results().map(match -> match.group(1)))
                .hasSize(18)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rows("regions").stream()
                        .map(row -> row.getField("code"))
                        .toList());
        for (NamedCsvRecord school : rows("schools")) {
            assertThat(page.split(Pattern.quote("href=\"/ecoles/" + school.getField("slug") + "\""), -1))
                    .as(school.getField("slug"))
                    .hasSize(2);
        }
    }

    @Test
    void openSchoolsAreToldFromPlannedOnes() {
        String page = home();

        assertThat(card(page, "boisard")).contains(">Ouverte<", "Vaulx-en-Velin", "Métallerie");
        assertThat(card(page, "le-creusot")).contains(">En projet<");
        assertThat(card(page, "pau")).contains(">Situation inconnue<");
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

    private static String card(String page, String slug) {
        Matcher card = Pattern.compile("<a href=\"/ecoles/" + slug + "\".*?</li>", Pattern.DOTALL)
                .matcher(page);
        assertThat(card.find()).as(slug).isTrue();
        return card.group();
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table + ".csv"))) {
            return reader.stream().toList();
        }
    }
}
