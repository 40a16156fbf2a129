package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatisticsController {

    private final SchoolStatistics statistics;

    StatisticsController(SchoolStatistics statistics) {
        this.statistics = statistics;
    }

    @QueryMapping
    Statistics statistics(
            @Argument Measure measure,
            @Argument List<Dimension> by,
            @Argument SchoolFilter filter,
            @ContextValue Generation generation) {
        return statistics.count(generation, measure, by, filter);
    }
}
