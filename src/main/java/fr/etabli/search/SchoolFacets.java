package fr.etabli.search;

import fr.etabli.search.SchoolResults.FacetCount;
import java.util.List;
import java.util.Map;

/** Facets by their GraphQL names; those that were not selected are empty and never seen. */
record SchoolFacets(
        List<FacetCount> regions,
        List<FacetCount> departments,
        List<FacetCount> sectors,
        List<FacetCount> trades,
        List<FacetCount> qualificationTypes,
        List<FacetCount> statuses) {

    static SchoolFacets of(Map<Facet, List<FacetCount>> counts) {
        return new SchoolFacets(
                counts.getOrDefault(Facet.REGIONS, List.of()),
                counts.getOrDefault(Facet.DEPARTMENTS, List.of()),
                counts.getOrDefault(Facet.SECTORS, List.of()),
                counts.getOrDefault(Facet.TRADES, List.of()),
                counts.getOrDefault(Facet.QUALIFICATION_TYPES, List.of()),
                counts.getOrDefault(Facet.STATUSES, List.of()));
    }

    /** Without the values that no school bears, but for those that are asked for. */
    SchoolFacets borne() {
        return new SchoolFacets(
                borne(regions),
                borne(departments),
                borne(sectors),
                borne(trades),
                borne(qualificationTypes),
                borne(statuses));
    }

    private static List<FacetCount> borne(List<FacetCount> counts) {
        return counts.stream()
                .filter(count -> count.count() > 0 || count.selected())
                .toList();
    }
}
