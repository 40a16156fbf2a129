package fr.etabli.search;

import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.reading.Interpretation;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SchoolRequest}.
 *
 * @param page           the page asked for, and the total of matches
 * @param facets         the facets asked for
 * @param bounds         the box that holds every match that has a point; null where none has, or where not asked for
 * @param nearest        the nearest schools, however far; empty where no place or area was asked for
 * @param interpretation how the text was read
 */
public record SchoolResults(
        Slice<Edge> page,
        Map<Facet, List<FacetCount>> facets,
        SchoolFilter.@Nullable Box bounds,
        List<Nearby> nearest,
        Interpretation interpretation) {

    /**
     * A school among the matches.
     *
     * @param distanceKm kilometres from the place asked for, to a tenth; null without a place, or where the school has no
     *                   known point
     * @param inPlace    whether it stands in the very commune asked for, whatever the distance to its point
     */
    public record Edge(
            String cursor, School node, @Nullable Double distanceKm, boolean inPlace, List<Highlight> highlights)
            implements Slice.Edge<School> {

        /** What the distance is measured to; null where there is none. */
        public @Nullable LocationPrecision distanceTo() {
            Location location = node.location();
            return distanceKm == null || location == null ? null : location.precision();
        }
    }

    /** A school at a distance, in kilometres to a tenth. */
    public record Nearby(School node, double distanceKm) {}

    /** Fragments of a field, HTML-escaped, with the words that matched between {@code <em>} and {@code </em>}. */
    public record Highlight(String field, List<String> fragments) {}

    /** How many schools bear a value, which has a French name. */
    public record FacetCount(String key, String name, int count, boolean selected) {}
}
