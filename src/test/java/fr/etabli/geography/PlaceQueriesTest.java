package fr.etabli.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaceQueriesTest {

    @Test
    void namesAreComparedFoldedAndWrittenOut() {
        assertThat(PlaceQueries.canonical("St Nazaire")).isEqualTo("saint nazaire");
        assertThat(PlaceQueries.canonical("Ste-Foy-lès-Lyon")).isEqualTo("sainte foy les lyon");
        assertThat(PlaceQueries.canonical("L’Haÿ-les-Roses")).isEqualTo("l hay les roses");
        assertThat(PlaceQueries.canonical("ŒUILLY")).isEqualTo("oeuilly");
        assertThat(PlaceQueries.canonical(" 🔥 ")).isEmpty();
    }

    @Test
    void arrondissementsAreNamedInManyWays() {
        for (String text :
                List.of("Paris 15", "paris 15e", "PARIS 15ème", "Paris 15 arr", "Paris 15e Arrondissement")) {
            assertThat(PlaceQueries.canonical(text)).isEqualTo("paris 15e arrondissement");
        }
        assertThat(PlaceQueries.canonical("Lyon 1er")).isEqualTo("lyon 1er arrondissement");
    }

    @Test
    void aCodeIsAPostalCodeFirst() {
        JsonNode tiers = tiers("69120");

        assertThat(tiers).hasSize(3);
        assertThat(tiers.at("/1/constant_score").toString())
                .contains("\"_name\":\"postal-code\"")
                .contains("\"boost\":800.0");
        assertThat(tiers.at("/2/constant_score").toString())
                .contains("\"_name\":\"insee-code\"")
                .contains("\"boost\":700.0");
    }

    @Test
    void someDigitsBeginAPostalCode() {
        assertThat(tiers("441")
                        .at("/0/constant_score/filter/prefix/postalCodes/value")
                        .stringValue())
                .isEqualTo("441");
    }

    @Test
    void aNameIsTriedFromTheWholeToTheRoughest() {
        assertThat(tiers("havre").findValuesAsString("_name"))
                .containsExactly(
                        "whole-name",
                        "whole-name-but-article",
                        "name-beginning",
                        "word-beginnings",
                        "one-error",
                        "two-errors",
                        "two-errors-in-beginnings");
    }

    private static JsonNode tiers(String text) {
        return JsonMapper.shared()
                .readTree(PlaceQueries.matching(text).toString().replaceFirst("^Query: ", ""))
                .at("/dis_max/queries");
    }
}
