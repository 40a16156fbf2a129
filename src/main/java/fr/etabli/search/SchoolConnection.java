package fr.etabli.search;

import fr.etabli.reading.Interpretation;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as GraphQL's connection shows them. The name ends in {@code Connection}, or Spring would wrap it. */
record SchoolConnection(
        List<SchoolResults.Edge> edges,
        List<School> nodes,
        Slice.PageInfo pageInfo,
        int totalCount,
        SchoolFacets facets,
        SchoolFilter.@Nullable Box bounds,
        List<SchoolResults.Nearby> allNearest,
        Interpretation interpretation,
        SchoolRequest request) {

    static SchoolConnection of(SchoolRequest request, SchoolResults results) {
        return new SchoolConnection(
                results.page().edges(),
                results.page().edges().stream().map(SchoolResults.Edge::node).toList(),
                results.page().pageInfo(),
                results.page().total(),
                SchoolFacets.of(results.facets()),
                results.bounds(),
                results.nearest(),
                results.interpretation(),
                request);
    }
}
