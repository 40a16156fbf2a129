package fr.etabli.site;

import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.school.School;
import fr.etabli.school.SchoolCounts;
import fr.etabli.school.SchoolStatus;
import fr.etabli.search.Dimension;
import fr.etabli.search.Measure;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolStatistics;
import fr.etabli.search.Statistics;
import fr.etabli.site.Overview.Card;
import fr.etabli.site.Overview.RegionPart;
import fr.etabli.site.Overview.Tile;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the network on one page; at most three requests to Elasticsearch, however large it is. */
@Component
class Overviews {

    /** The real network has some eighty schools; a larger one is found by searching, not by scrolling. */
    private static final int MOST_PAGES = 2;

    private static final SchoolFilter EVERY_SCHOOL = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.values()));

    private final Regions regions;
    private final Trades trades;
    private final SchoolCounts counts;
    private final SchoolSearch search;
    private final SchoolStatistics statistics;
    private final Wording wording;

    Overviews(
            Regions regions,
            Trades trades,
            SchoolCounts counts,
            SchoolSearch search,
            SchoolStatistics statistics,
            Wording wording) {
        this.regions = regions;
        this.trades = trades;
        this.counts = counts;
        this.search = search;
        this.statistics = statistics;
        this.wording = wording;
    }

    Overview of(Generation generation) {
        List<School> schools = new ArrayList<>();
        SchoolResults results = page(generation, null);
        int total = results.page().total();
        add(schools, results);
        for (int page = 1; page < MOST_PAGES && results.page().hasNext(); page++) {
            results = page(generation, results.page().pageInfo().endCursor());
            add(schools, results);
        }
        List<RegionPart> parts = parts(generation, schools);
        return new Overview(tiles(generation, parts), parts, schools.size(), total);
    }

    private SchoolResults page(Generation generation, @Nullable String after) {
        Page page = new Page(Page.MAX_SIZE, false, after == null ? null : Cursor.decode(after));
        return search.find(SchoolRequest.of(generation, EVERY_SCHOOL, SchoolOrder.NAME, page));
    }

    private static void add(List<School> schools, SchoolResults results) {
        results.page().edges().forEach(edge -> schools.add(edge.node()));
    }

    private List<RegionPart> parts(Generation generation, List<School> schools) {
        Map<String, String> names =
                trades.list(generation).stream().collect(Collectors.toMap(Trade::slug, Trade::name));
        return regions.list(generation).stream()
                .map(region -> part(generation, region, schools, names))
                .toList();
    }

    private RegionPart part(Generation generation, Region region, List<School> schools, Map<String, String> names) {
        Map<Boolean, List<Card>> cards = schools.stream()
                .filter(school -> school.regionCode().equals(region.code()))
                .map(school -> card(school, names))
                .collect(Collectors.partitioningBy(card -> card.status() == SchoolStatus.OPEN));
        return new RegionPart(
                region.code(),
                region.name(),
                counts.byRegion(generation, region.code()),
                cards.getOrDefault(true, List.of()),
                cards.getOrDefault(false, List.of()));
    }

    private static Card card(School school, Map<String, String> names) {
        String taught = school.tradeSlugs().stream()
                .map(slug -> names.getOrDefault(slug, slug))
                .collect(Collectors.joining(", "));
        return new Card(school.slug(), school.name(), school.address().commune(), school.status(), taught);
    }

    private List<Tile> tiles(Generation generation, List<RegionPart> parts) {
        Statistics programmes =
                statistics.count(generation, Measure.PROGRAMMES, List.of(Dimension.TRADE), SchoolFilter.NONE);
        int schools = parts.stream().mapToInt(RegionPart::open).sum();
        int withSchools = (int) parts.stream().filter(part -> part.open() > 0).count();
        return List.of(
                tile("schools", schools),
                tile("programmes", programmes.total()),
                tile("trades", programmes.rows().size()),
                tile("regions", withSchools, parts.size()));
    }

    private Tile tile(String what, int amount, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(amount));
        arguments.addAll(List.of(more));
        return new Tile(wording.count(amount), wording.text("home.tile." + what, arguments.toArray()));
    }
}
