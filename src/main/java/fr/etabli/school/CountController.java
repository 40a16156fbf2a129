package fr.etabli.school;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What open schools add up to, by trade, by place and by network. */
@Controller
class CountController {

    private final SchoolCounts counts;
    private final Networks networks;
    private final Trades trades;

    CountController(SchoolCounts counts, Networks networks, Trades trades) {
        this.counts = counts;
        this.networks = networks;
        this.trades = trades;
    }

    @SchemaMapping
    int schoolCount(Trade trade, @ContextValue Generation generation) {
        return counts.byTrade(generation, trade.slug());
    }

    @SchemaMapping
    int schoolCount(Region region, @ContextValue Generation generation) {
        return counts.byRegion(generation, region.code());
    }

    @SchemaMapping
    int schoolCount(Department department, @ContextValue Generation generation) {
        return counts.byDepartment(generation, department.code());
    }

    @SchemaMapping
    List<Trade> trades(Region region, @ContextValue Generation generation) {
        return counts.tradesOfRegion(generation, region.code()).stream()
                .map(slug -> trades.get(generation, slug))
                .toList();
    }

    @QueryMapping
    Optional<Network> network(@Argument String slug, @ContextValue Generation generation) {
        return networks.find(generation, slug);
    }

    @SchemaMapping
    int schoolCount(Network network, @ContextValue Generation generation) {
        return counts.ofNetwork(generation, network.slug()).schools();
    }

    @SchemaMapping
    int programmeCount(Network network, @ContextValue Generation generation) {
        return counts.ofNetwork(generation, network.slug()).programmes();
    }

    @SchemaMapping
    int tradeCount(Network network, @ContextValue Generation generation) {
        return counts.ofNetwork(generation, network.slug()).trades();
    }

    @SchemaMapping
    int regionCount(Network network, @ContextValue Generation generation) {
        return counts.ofNetwork(generation, network.slug()).regions();
    }
}
