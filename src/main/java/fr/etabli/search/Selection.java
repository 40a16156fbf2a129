package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import fr.etabli.geography.Place;
import fr.etabli.index.Ordering;
import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter whose values are known to exist, whose text has been read and whose place has been found.
 *
 * @param origin the point that distances are measured from, where a place or a point was asked for
 */
record Selection(SchoolFilter filter, Scope scope, Interpretation interpretation, @Nullable Point origin) {

    List<SchoolStatus> statuses() {
        return filter.statuses().isEmpty() ? List.of(SchoolStatus.OPEN) : filter.statuses();
    }

    List<String> words() {
        return interpretation.words();
    }

    /** The place that the filter names, as opposed to a bare point. */
    @Nullable
    Place place() {
        return interpretation.place();
    }

    double radiusKm() {
        SchoolFilter.Near near = filter.near();
        return near == null ? SchoolFilter.Near.DEFAULT_RADIUS_KM : near.radiusKm();
    }

    Selection within(Scope other) {
        return new Selection(filter, other, interpretation, origin);
    }

    /**
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where distance is asked for without a place
     */
    Ordering ordering(@Nullable SchoolOrder asked) {
        SchoolOrder byDefault = words().isEmpty() ? SchoolOrder.NAME : SchoolOrder.RELEVANCE;
        SchoolOrder order = asked != null ? asked : origin != null ? SchoolOrder.DISTANCE : byDefault;
        return switch (order) {
            case RELEVANCE -> words().isEmpty() ? byName() : Ordering.byRelevance(String.join(" ", words()));
            case NAME -> byName();
            case DISTANCE -> byDistance();
            case NEWEST -> Ordering.by("openedDay", SortOrder.Desc);
        };
    }

    Ordering byDistance() {
        if (origin == null) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "To order by DISTANCE, say from where: give `filter.near` a place or a point.");
        }
        return Ordering.byDistance("location", origin);
    }

    private static Ordering byName() {
        return Ordering.by("name.sort", SortOrder.Asc);
    }
}
