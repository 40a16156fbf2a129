package fr.etabli.school;

import fr.etabli.trade.Qualification;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProgrammeController {

    private final Schools schools;
    private final Trades trades;
    private final Qualifications qualifications;

    ProgrammeController(Schools schools, Trades trades, Qualifications qualifications) {
        this.schools = schools;
        this.trades = trades;
        this.qualifications = qualifications;
    }

    @BatchMapping
    List<School> school(List<Programme> programmes, @ContextValue Generation generation) {
        Map<String, School> found = schools.find(
                generation, programmes.stream().map(Programme::school).toList());
        return programmes.stream()
                .map(programme -> Objects.requireNonNull(found.get(programme.school()), programme.key()))
                .toList();
    }

    @SchemaMapping
    Trade trade(Programme programme, @ContextValue Generation generation) {
        return trades.get(generation, programme.trade());
    }

    @SchemaMapping
    Optional<Qualification> qualification(Programme programme, @ContextValue Generation generation) {
        return Optional.ofNullable(programme.qualification()).map(slug -> qualifications.get(generation, slug));
    }
}
