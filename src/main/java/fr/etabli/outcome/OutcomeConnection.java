package fr.etabli.outcome;

import fr.etabli.vocabulary.Slice;
import java.util.List;

/** A page of figures, and the filter that leads to all of them. */
record OutcomeConnection(
        List<Slice.PlainEdge<Outcome>> edges,
        List<Outcome> nodes,
        Slice.PageInfo pageInfo,
        int totalCount,
        OutcomeFilter filter) {

    static OutcomeConnection of(Slice<Slice.PlainEdge<Outcome>> slice, OutcomeFilter filter) {
        return new OutcomeConnection(
                slice.edges(),
                slice.edges().stream().map(Slice.PlainEdge::node).toList(),
                slice.pageInfo(),
                slice.total(),
                filter);
    }
}
