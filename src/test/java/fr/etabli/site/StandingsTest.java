package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class StandingsTest {

    private static final Pattern BADGE = Pattern.compile("<span class=\"status ([a-z]+)\">([^<]*)</span>");

    @LocalServerPort
    private int port;

    @Test
    void aSchoolThatWasConfirmedYearsAgoIsNotCalledOpenToday() {
        assertThat(badges("/ecoles/boisard").get(0)).isEqualTo("past: Ouverte en 2019, à confirmer");
        assertThat(badges("/en/ecoles/boisard").get(0)).isEqualTo("past: Open in 2019, to be confirmed");
    }

    @Test
    void norIsOneOfWhichNoDocumentBearsADate() {
        assertThat(badges("/ecoles/flers").get(0)).isEqualTo("past: Ouverte, à confirmer");
    }

    @Test
    void whatIsNotSaidToBeOpenIsCalledWhatItIs() {
        assertThat(badges("/ecoles/dunkerque").get(0)).isEqualTo("planned: En projet");
    }

    @Test
    void cardsAndComparisonsSayTheSame() {
        assertThat(badges("/?text=Boisard")).contains("past: Ouverte en 2019, à confirmer");
        assertThat(badges("/comparer?ecole=boisard&ecole=flers"))
                .containsExactly("past: Ouverte en 2019, à confirmer", "past: Ouverte, à confirmer");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-23, true",
        "2024-11-22, false",
        "2024-12, true",
        "2024-11, false",
        "2025, true",
        "2024, false",
        "2026-11, true"
    })
    void whatTwoYearsAgoMeansIsTakenStrictly(String confirmed, boolean recent) {
        assertThat(Standings.isRecent(PartialDate.of(confirmed), LocalDate.of(2026, 11, 23)))
                .isEqualTo(recent);
    }

    private List<String> badges(String path) {
        List<String> badges = new ArrayList<>();
        BADGE.matcher(new Visitor(port).get(path).body())
                .results()
                .forEach((MatchResult badge) -> badges.add(badge.group(1) + ": " + badge.group(2)));
        return badges;
    }
}
