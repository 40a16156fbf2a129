package fr.etabli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Generations;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.testing.HubTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class DataAtHandTest {

    @Autowired
    private Ingest ingest;

    @Autowired
    private Generations generations;

    @Test
    void everyRowOfTheDataAtHandBecomesADocument() {
        Manifest served = generations.served().orElseThrow();

        // Lines of each file less its header, as counted outside.
        assertThat(served.counts())
                .isEqualTo(Map.ofEntries(
                        Map.entry("regions", 18L),
                        Map.entry("departments", 101L),
                        Map.entry("communes", 34_920L),
                        Map.entry("outlines", 119L),
                        Map.entry("sectors", 12L),
                        Map.entry("trades", 21L),
                        Map.entry("qualifications", 27L),
                        Map.entry("networks", 2L),
                        Map.entry("indicators", 29L),
                        Map.entry("sources", 208L),
                        Map.entry("schools", 78L),
                        Map.entry("programmes", 102L),
                        Map.entry("outcomes", 146L)));
        assertThat(generations.count(served.generation(), Kind.PROGRAMMES)).isEqualTo(102);
    }

    @Test
    void theSameInputIsNotIngestedTwice() {
        Manifest before = generations.served().orElseThrow();

        IngestResult again = ingest.run(false);

        assertThat(again).isEqualTo(new IngestResult(IngestResult.Outcome.UNCHANGED, before.generation()));
        assertThat(generations.served()).contains(before);
    }
}
