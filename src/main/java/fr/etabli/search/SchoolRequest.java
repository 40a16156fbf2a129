package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question for schools. What is not asked for is not computed.
 *
 * @param order      null: by distance where there is a place, else by relevance where there is text, else by name
 * @param facets     which counts are wanted beside the page
 * @param bounds     whether the box around all matches is wanted
 * @param highlights whether the words that matched are wanted
 * @param nearest    how many of the nearest schools are wanted, however far; 0 for none
 */
public record SchoolRequest(
        Generation generation,
        SchoolFilter filter,
        Scope scope,
        @Nullable SchoolOrder order,
        Page page,
        Set<Facet> facets,
        boolean bounds,
        boolean highlights,
        int nearest) {

    /** A page of schools and no more. */
    public static SchoolRequest of(Generation generation, SchoolFilter filter, @Nullable SchoolOrder order, Page page) {
        return new SchoolRequest(generation, filter, Scope.ALL, order, page, Set.of(), false, false, 0);
    }
}
