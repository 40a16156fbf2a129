package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import fr.etabli.testing.SharedNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the analyzers of {@code schema/index/settings.json} make of French text. */
class AnalysisTest {

    private static final String INDEX = "analysis-schools";
    private static final Cluster CLUSTER = new Cluster(SharedNode.properties("analysis"), JsonMapper.shared());

    @BeforeAll
    static void createIndex() throws IOException {
        IndexDefinitions definitions = new IndexDefinitions(JsonMapper.shared(), 1, 0, "-1");
        CLUSTER.client().indices().create(create -> create.index(INDEX).withJson(definitions.reader(Kind.SCHOOLS)));
    }

    @AfterAll
    static void removeIndex() throws IOException {
        CLUSTER.client().indices().delete(delete -> delete.index(INDEX));
        CLUSTER.close();
    }

    @Test
    void elisionsAccentsCaseAndPluralsAreFoldedAway() throws IOException {
        assertThat(tokens("french", "L'École d’usinage")).isEqualTo(tokens("french", "ecole usinage"));
        assertThat(tokens("french", "Métiers de l’industrie")).isEqualTo(tokens("french", "METIER industries"));
        assertThat(tokens("french", "soudeurs")).isEqualTo(tokens("french", "soudeur"));
        assertThat(tokens("french", "fenêtres")).isEqualTo(tokens("french_search", "fenetre"));
    }

    @Test
    void theWordsOfAHyphenatedNameStandAlone() throws IOException {
        assertThat(tokens("french", "Saint-Nazaire")).isEqualTo(tokens("french_search", "saint nazaire"));
        assertThat(tokens("words", "Saint-Nazaire")).containsExactly("saint", "nazaire");
        assertThat(tokens("words", "L’Haÿ-les-Roses")).containsExactly("l", "hay", "les", "roses");
    }

    @Test
    void ligaturesAreTwoLetters() throws IOException {
        assertThat(tokens("words", "Cœuvres")).containsExactly("coeuvres");
        assertThat(tokens("french", "œuvre")).isEqualTo(tokens("french_search", "oeuvre"));
    }

    @Test
    void stopWordsAreDroppedWhereTextIsSearched() throws IOException {
        assertThat(tokens("french_search", "de la")).isEmpty();
        assertThat(tokens("french_search", "école de la mode")).hasSize(2);
    }

    @Test
    void abbreviationsAndTheirFullNamesMeet() throws IOException {
        assertThat(tokens("french_search", "bac pro"))
                .contains("bac", "pro")
                .containsAll(tokens("french", "baccalauréat professionnel"));
        assertThat(tokens("french_search", "voiture")).containsAll(tokens("french", "auto automobile"));
    }

    @Test
    void beginningsOfWordsAreIndexedFromTheFirstLetterOn() throws IOException {
        assertThat(tokens("beginnings", "Été Bé")).containsExactly("e", "et", "ete", "b", "be");
    }

    @Test
    void aWholeNameIsFoldedToItsWordsAndTheSpacesBetween() throws IOException {
        List<String> folded = CLUSTER
                .client()
                .indices()
                .analyze(analyze -> analyze.index(INDEX).normalizer("folded").text("Bors (Canton de  l’Œuf) "))
                .tokens()
                .stream()
                .map(AnalyzeToken::token)
                .toList();

        assertThat(folded).containsExactly("bors canton de l oeuf");
    }

    private static List<String> tokens(String analyzer, String text) throws IOException {
        return CLUSTER
                .client()
                .indices()
                .analyze(analyze -> analyze.index(INDEX).analyzer(analyzer).text(text))
                .tokens()
                .stream()
                .map(AnalyzeToken::token)
                .toList();
    }
}
