package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.geography.Places;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Folding;
import fr.etabli.vocabulary.ServedData;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FoldingTest {

    @Autowired
    private Cluster cluster;

    @Autowired
    private Places places;

    @Autowired
    private ServedData served;

    @Test
    void theHubFoldsNamesAsTheIndexDoes() throws IOException {
        List<String> names = Stream.concat(
                        Stream.of(
                                "L’Haÿ-les-Roses",
                                "Œuilly",
                                "T'Cap T'Pro",
                                "AFEP – Association forézienne",
                                " Ças / Ñ "),
                        sample(places.list(served.current()).stream()
                                .map(place -> place.name())
                                .toList()))
                .toList();

        List<String> folded = cluster
                .client()
                .indices()
                .analyze(analyze -> analyze.index(
                                "hub-" + Kind.COMMUNES.toString().toLowerCase(java.util.Locale.ROOT))
                        .normalizer("folded")
                        .text(names))
                .tokens()
                .stream()
                .map(token -> token.token())
                .toList();

        assertThat(folded).isEqualTo(names.stream().map(Folding::fold).toList());
    }

    /** Every fiftieth. */
    private static Stream<String> sample(List<String> names) {
        return IntStream.range(0, names.size()).filter(at -> at % 50 == 0).mapToObj(names::get);
    }
}
