package fr.etabli.site;

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
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the open schools add up to. Counted once a generation, by two requests, and kept for the one asked for last. */
@Component
class Census {

    private static final Set<Facet> COUNTED = EnumSet.of(Facet.SECTORS, Facet.TRADES, Facet.REGIONS);

    private final SchoolSearch search;
    private final SchoolStatistics statistics;
    private @Nullable Made last;

    Census(SchoolSearch search, SchoolStatistics statistics) {
        this.search = search;
        this.statistics = statistics;
    }

    private record Made(Generation generation, Counts counts) {}

    /**
     * Counts of open schools, but for their programmes.
     *
     * @param trades   how many are taught
     * @param bySector by code, the most frequent first; each school once
     * @param byTrade  by slug
     * @param byRegion by INSEE code
     */
    record Counts(
            int schools,
            int programmes,
            int trades,
            Map<String, Integer> bySector,
            Map<String, Integer> byTrade,
            Map<String, Integer> byRegion) {}

    /** Whoever asks while it is being made waits, so that it is counted once. */
    synchronized Counts of(Generation generation) {
        Made known = last;
        if (known == null || !known.generation().equals(generation)) {
            known = new Made(generation, count(generation));
            last = known;
        }
        return known.counts();
    }

    private Counts count(Generation generation) {
        SchoolResults found = search.find(new SchoolRequest(
                generation, SchoolFilter.NONE, Scope.ALL, SchoolOrder.NAME, Page.first(1), COUNTED, false, false, 0));
        Statistics programmes =
                statistics.count(generation, Measure.PROGRAMMES, List.of(Dimension.TRADE), SchoolFilter.NONE);
        return new Counts(
                found.page().total(),
                programmes.total(),
                programmes.rows().size(),
                counts(found, Facet.SECTORS),
                counts(found, Facet.TRADES),
                counts(found, Facet.REGIONS));
    }

    private static Map<String, Integer> counts(SchoolResults found, Facet facet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (FacetCount one : found.facets().getOrDefault(facet, List.of())) {
            counts.put(one.key(), one.count());
        }
        return counts;
    }
}
