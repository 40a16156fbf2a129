package fr.etabli.vocabulary;

import java.util.List;

/**
 * A page as GraphQL's connections show it. The name ends in {@code Connection}: Spring for GraphQL leaves such a value as
 * it is, where anything else would be wrapped and lose {@code totalCount} and {@code nodes}.
 */
public record PlainConnection<T>(
        List<Slice.PlainEdge<T>> edges, List<T> nodes, Slice.PageInfo pageInfo, int totalCount) {

    public static <T> PlainConnection<T> of(Slice<Slice.PlainEdge<T>> slice) {
        return new PlainConnection<>(
                slice.edges(),
                slice.edges().stream().map(Slice.PlainEdge::node).toList(),
                slice.pageInfo(),
                slice.total());
    }
}
