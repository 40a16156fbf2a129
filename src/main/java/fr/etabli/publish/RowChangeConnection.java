package fr.etabli.publish;

import fr.etabli.vocabulary.Slice;
import java.util.List;

/** A page of changes, and how many there are of each kind in all. */
record RowChangeConnection(
        List<Slice.PlainEdge<RowChange>> edges,
        List<RowChange> nodes,
        Slice.PageInfo pageInfo,
        int totalCount,
        ChangeSummary summary) {

    static RowChangeConnection of(Slice<Slice.PlainEdge<RowChange>> slice, ChangeSummary summary) {
        return new RowChangeConnection(
                slice.edges(),
                slice.edges().stream().map(Slice.PlainEdge::node).toList(),
                slice.pageInfo(),
                slice.total(),
                summary);
    }
}
