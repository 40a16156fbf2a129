package fr.etabli.site;

import fr.etabli.geography.Regions;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the network on one page; two requests a generation, however large it is. */
@Component
class Overviews {

    private final Regions regions;
    private final Trades trades;
    private final Census census;
    private final FilterNames names;
    private final Wording wording;

    Overviews(Regions regions, Trades trades, Census census, FilterNames names, Wording wording) {
        this.regions = regions;
        this.trades = trades;
        this.census = census;
        this.names = names;
        this.wording = wording;
    }

    Overview of(Generation generation, Here here) {
        Census.Counts counts = census.of(generation);
        return new Overview(
                tiles(generation, counts),
                sectors(generation, here, counts),
                regions.list(generation).stream()
                        .map(region -> way(
                                generation,
                                here,
                                "region",
                                region.code(),
                                counts.byRegion().getOrDefault(region.code(), 0)))
                        .toList());
    }

    private List<Overview.SectorPart> sectors(Generation generation, Here here, Census.Counts counts) {
        return counts.bySector().entrySet().stream()
                .filter(sector -> sector.getValue() > 0)
                .map(sector -> new Overview.SectorPart(
                        way(generation, here, "sector", sector.getKey(), sector.getValue()),
                        trades.list(generation).stream()
                                .filter(trade -> trade.sector().equals(sector.getKey()))
                                .filter(trade -> counts.byTrade().getOrDefault(trade.slug(), 0) > 0)
                                .map(trade -> way(
                                        generation,
                                        here,
                                        "trade",
                                        trade.slug(),
                                        counts.byTrade().getOrDefault(trade.slug(), 0)))
                                .toList()))
                .toList();
    }

    private Overview.Way way(Generation generation, Here here, String parameter, String key, int count) {
        Phrase name = names.find(generation, parameter, key).orElseGet(() -> wording.french(key));
        return new Overview.Way(
                key, name, count, new Query(Map.of()).with(parameter, key).at(here, "/"));
    }

    private List<Overview.Tile> tiles(Generation generation, Census.Counts counts) {
        int withSchools = (int)
                counts.byRegion().values().stream().filter(count -> count > 0).count();
        return List.of(
                tile("schools", counts.schools()),
                tile("programmes", counts.programmes()),
                tile("trades", counts.trades()),
                tile("regions", withSchools, regions.list(generation).size()));
    }

    private Overview.Tile tile(String what, int amount, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(amount));
        arguments.addAll(List.of(more));
        return new Overview.Tile(wording.count(amount), wording.text("home.tile." + what, arguments.toArray()));
    }
}
