package fr.etabli.school;

import fr.etabli.geography.Regions;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.PlainConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TradeListController {

    private static final Listing<Trade> BY_NAME = new Listing<>(Trade::name, Trade::slug);

    private final Trades trades;
    private final Sectors sectors;
    private final Regions regions;
    private final SchoolCounts counts;

    TradeListController(Trades trades, Sectors sectors, Regions regions, SchoolCounts counts) {
        this.trades = trades;
        this.sectors = sectors;
        this.regions = regions;
        this.counts = counts;
    }

    @QueryMapping
    PlainConnection<Trade> trades(
            @Argument TradeFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation) {
        Page page = Page.of(first, after, last, before);
        return PlainConnection.of(BY_NAME.page(generation, matching(generation, filter), page));
    }

    private List<Trade> matching(Generation generation, TradeFilter filter) {
        Predicate<Trade> wanted = inSectors(generation, filter.sectors())
                .and(inRegions(generation, filter.regions()))
                .and(filter::speaksOf)
                .and(trade -> !filter.taughtOnly() || counts.byTrade(generation, trade.slug()) > 0);
        return trades.list(generation).stream().filter(wanted).toList();
    }

    private Predicate<Trade> inSectors(Generation generation, @Nullable List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return trade -> true;
        }
        codes.forEach(code -> known(
                sectors.find(generation, code).isPresent(), "sector", code, "`sectors { code }` lists the sectors."));
        return trade -> codes.contains(trade.sector());
    }

    private Predicate<Trade> inRegions(Generation generation, @Nullable List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return trade -> true;
        }
        Set<String> taught = new HashSet<>();
        for (String code : codes) {
            known(
                    regions.find(generation, code).isPresent(),
                    "region",
                    code,
                    "`regions { code name }` lists the regions.");
            taught.addAll(counts.tradesOfRegion(generation, code));
        }
        return trade -> taught.contains(trade.slug());
    }

    private static void known(boolean isKnown, String what, String value, String remedy) {
        if (!isKnown) {
            throw new EtabliException(
                    ErrorCode.UNKNOWN_VALUE, "There is no " + what + " with the code “" + value + "”. " + remedy);
        }
    }
}
