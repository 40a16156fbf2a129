package fr.etabli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.ServedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Trades that no school teaches, as judged in {@code schema/relevance/untaught}. */
@HubTest
class UntaughtTradesTest {

    @Autowired
    private TextReader reader;

    @Autowired
    private ServedData served;

    private record Queries(String about, List<Query> queries) {}

    private record Query(String text, List<String> nearestTrades, String note) {}

    @Test
    void leadToATradeThatComesNear() {
        List<Query> queries = JsonMapper.shared()
                .readValue(Path.of("schema/relevance/untaught/untaught.json"), Queries.class)
                .queries();

        assertThat(queries).isNotEmpty().allSatisfy(query -> {
            Interpretation read = reader.read(served.current(), query.text());
            assertThat(read.untaught()).as(query.text()).isNotEmpty();
            if (!query.nearestTrades().isEmpty()) {
                assertThat(read.trades())
                        .as(query.text())
                        .extracting(Trade::slug)
                        .containsAnyElementsOf(query.nearestTrades());
            }
        });
    }
}
