package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class SuggestionsPageTest {

    private static final int MOST = 8;
    private static final int LONGEST_ANSWER = 4_000;

    @LocalServerPort
    private int port;

    @Test
    void aTradeIsSuggestedAndFillsTheBox() {
        JsonNode trade = suggestions("/suggestions?text=soud").get(0);

        assertThat(trade.path("kind").asString()).isEqualTo("Métier");
        assertThat(trade.path("fill").asString())
                .isEqualTo(trade.path("text").asString())
                .startsWith("Chaudronnerie");
        assertThat(trade.path("href").asString()).startsWith("/?text=Chaudronnerie");
    }

    @ParameterizedTest
    @CsvSource({"bac, Bac pro", "bac p, Bac pro", "cap, CAP", "soudeur bac, soudeur Bac pro"})
    void aDiplomaIsSuggestedToWhoBeginsIt(String typed, String fill) {
        JsonNode diploma =
                suggestions("/suggestions?text=" + typed.replace(" ", "%20")).get(0);

        assertThat(diploma.path("kind").asString()).isEqualTo("Diplôme");
        assertThat(diploma.path("fill").asString()).isEqualTo(fill);
        assertThat(new Visitor(port).get(diploma.path("href").asString()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"soud, Chaudronnerie et soudage", "elec, Électricité", "menui, Menuiserie"})
    void theTradeComesFirstThatWasBegun(String typed, String trade) {
        assertThat(suggestions("/suggestions?text=" + typed).get(0).path("text").asString())
                .isEqualTo(trade);
    }

    @Test
    void aTownIsSuggestedBehindATradeThatIsComplete() {
        JsonNode town = suggestions("/suggestions?text=soudeur%20saint-naz").stream()
                .filter(one -> one.path("kind").asString().equals("Ville"))
                .findFirst()
                .orElseThrow();

        assertThat(town.path("fill").asString()).isEqualTo("soudeur Saint-Nazaire (44)");
        assertThat(town.path("href").asString()).isEqualTo("/?text=soudeur%20Saint-Nazaire%20%2844%29");
        assertThat(new Visitor(port).get(town.path("href").asString()).body()).contains("id=\"ecole-epan\"");
    }

    @Test
    void aSchoolLeadsToItsPage() {
        JsonNode school = suggestions("/en/suggestions?text=boisa").get(0);

        assertThat(school.path("href").asString()).isEqualTo("/en/ecoles/boisard");
        assertThat(school.path("kind").asString()).isEqualTo("School");
        assertThat(school.path("lang").asString()).isEqualTo("fr");
    }

    @Test
    void aTradeHasItsEnglishNameOnAnEnglishPage() {
        JsonNode trade = suggestions("/en/suggestions?text=usin").get(0);

        assertThat(trade.path("text").asString()).isEqualTo("Machining");
        assertThat(trade.path("lang").isNull() || trade.path("lang").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "%3Cscript%3E", "zzzzzzzz", "", "%20"})
    void theAnswerIsSmallWhateverWasTyped(String text) {
        HttpResponse<String> answer = new Visitor(port).get("/suggestions?text=" + text);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(LONGEST_ANSWER);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(suggestions("/suggestions?text=" + text)).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void withoutATextOrWithTooLongAOneItIsAProblem() {
        for (String query : List.of("", "?text=" + "a".repeat(201))) {
            HttpResponse<String> answer = new Visitor(port).get("/suggestions" + query, "Accept", "*/*");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("BAD_ARGUMENT");
        }
    }

    private List<JsonNode> suggestions(String address) {
        JsonNode answer =
                JsonMapper.shared().readTree(new Visitor(port).get(address).body());
        return StreamSupport.stream(
                        Objects.requireNonNull(answer.get("suggestions")).spliterator(), false)
                .toList();
    }
}
