package fr.etabli.site;

import fr.etabli.geography.Regions;
import fr.etabli.search.Dimension;
import fr.etabli.search.Facet;
import fr.etabli.search.Measure;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.SchoolResults.FacetCount;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolStatistics;
import fr.etabli.search.Scope;
import fr.etabli.search.Statistics;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the network on one page; two requests, however large it is. */
@Component
class Overviews {

    private static final Set<Facet> COUNTED = EnumSet.of(Facet.SECTORS, Facet.TRADES, Facet.REGIONS);

    private final Regions regions;
    private final Trades trades;
    private final SchoolSearch search;
    private final SchoolStatistics statistics;
    private final FilterNames names;
    private final Wording wording;

    Overviews(
            Regions regions,
            Trades trades,
            SchoolSearch search,
            SchoolStatistics statistics,
            FilterNames names,
            Wording wording) {
        this.regions = regions;
        this.trades = trades;
        this.search = search;
        this.statistics = statistics;
        this.names = names;
        this.wording = wording;
    }

    Overview of(Generation generation, Here here) {
        SchoolResults found = search.find(new SchoolRequest(
                generation, SchoolFilter.NONE, Scope.ALL, SchoolOrder.NAME, Page.first(1), COUNTED, false, false, 0));
        Map<String, Integer> byRegion = counts(found, Facet.REGIONS);
        return new Overview(
                tiles(generation, found.page().total(), byRegion),
                sectors(generation, here, found),
                regions.list(generation).stream()
                        .map(region ->
                                way(generation, here, "region", region.code(), byRegion.getOrDefault(region.code(), 0)))
                        .toList());
    }

    private List<Overview.SectorPart> sectors(Generation generation, Here here, SchoolResults found) {
        Map<String, Integer> byTrade = counts(found, Facet.TRADES);
        return found.facets().getOrDefault(Facet.SECTORS, List.of()).stream()
                .filter(sector -> sector.count() > 0)
                .map(sector -> new Overview.SectorPart(
                        way(generation, here, "sector", sector.key(), sector.count()),
                        trades.list(generation).stream()
                                .filter(trade -> trade.sector().equals(sector.key()))
                                .filter(trade -> byTrade.getOrDefault(trade.slug(), 0) > 0)
                                .map(trade -> way(
                                        generation, here, "trade", trade.slug(), byTrade.getOrDefault(trade.slug(), 0)))
                                .toList()))
                .toList();
    }

    private Overview.Way way(Generation generation, Here here, String parameter, String key, int count) {
        Phrase name = names.find(generation, parameter, key).orElseGet(() -> wording.french(key));
        return new Overview.Way(
                key, name, count, new Query(Map.of()).with(parameter, key).at(here, "/"));
    }

    private static Map<String, Integer> counts(SchoolResults found, Facet facet) {
        return found.facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::key, FacetCount::count));
    }

    private List<Overview.Tile> tiles(Generation generation, int schools, Map<String, Integer> byRegion) {
        Statistics programmes =
                statistics.count(generation, Measure.PROGRAMMES, List.of(Dimension.TRADE), SchoolFilter.NONE);
        int withSchools =
                (int) byRegion.values().stream().filter(count -> count > 0).count();
        return List.of(
                tile("schools", schools),
                tile("programmes", programmes.total()),
                tile("trades", programmes.rows().size()),
                tile("regions", withSchools, regions.list(generation).size()));
    }

    private Overview.Tile tile(String what, int amount, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(amount));
        arguments.addAll(List.of(more));
        return new Overview.Tile(wording.count(amount), wording.text("home.tile." + what, arguments.toArray()));
    }
}
