package fr.etabli.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the list's order.
 *
 * @param edges       its elements, each with its cursor
 * @param hasPrevious whether elements come before them
 * @param hasNext     whether elements come after them
 * @param total       how many elements the whole list has
 */
public record Slice<E extends Slice.Edge<?>>(List<E> edges, boolean hasPrevious, boolean hasNext, int total) {

    /** An element of a page, at its place. */
    public interface Edge<T> {
        String cursor();

        T node();
    }

    /** An edge that says no more than its node and place. */
    public record PlainEdge<T>(String cursor, T node) implements Edge<T> {}

    /** The shape of GraphQL's {@code PageInfo}. */
    public record PageInfo(
            boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}

    public PageInfo pageInfo() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
    }
}
