package fr.etabli.trade;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TradeController {

    private final Trades trades;
    private final Sectors sectors;
    private final Qualifications qualifications;

    TradeController(Trades trades, Sectors sectors, Qualifications qualifications) {
        this.trades = trades;
        this.sectors = sectors;
        this.qualifications = qualifications;
    }

    @QueryMapping
    Optional<Trade> trade(@Argument String slug, @ContextValue Generation generation) {
        return trades.find(generation, slug);
    }

    @QueryMapping
    List<Sector> sectors(@ContextValue Generation generation) {
        return sectors.list(generation);
    }

    @SchemaMapping
    String name(Trade trade, @Argument Language language) {
        return language.choose(trade.name(), trade.nameEn());
    }

    @SchemaMapping
    Sector sector(Trade trade, @ContextValue Generation generation) {
        return sectors.get(generation, trade.sector());
    }

    @SchemaMapping
    List<Qualification> qualifications(Trade trade, @ContextValue Generation generation) {
        return qualifications.list(generation).stream()
                .filter(qualification -> qualification.trades().contains(trade.slug()))
                .toList();
    }

    @SchemaMapping
    String name(Sector sector, @Argument Language language) {
        return language.choose(sector.name(), sector.nameEn());
    }
}
