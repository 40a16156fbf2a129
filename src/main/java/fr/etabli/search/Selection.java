package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.index.Ordering;
import fr.etabli.reading.Interpretation;
import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter whose values are known to exist, whose text has been read and whose place has been found.
 *
 * @param origin the point that distances are measured from, where a place or a point was asked for
 * @param centre the middle of the area that the text names, where it names one and no place
 */
record Selection(
        SchoolFilter filter,
        Scope scope,
        Interpretation interpretation,
        @Nullable Point origin,
        @Nullable Point centre) {

    List<SchoolStatus> statuses() {
        if (!filter.statuses().isEmpty()) {
            return filter.statuses();
        }
        return interpretation.statuses().isEmpty() ? List.of(SchoolStatus.OPEN) : interpretation.statuses();
    }

    /** What schools must say of boarding: as the filter has it, else as the text asks; empty where neither does. */
    Optional<Boolean> boarding() {
        return Optional.ofNullable(filter.boarding())
                .or(() -> interpretation.boarding() ? Optional.of(true) : Optional.empty());
    }

    /** The place asked for, as opposed to a bare point. */
    @Nullable
    Place place() {
        return interpretation.place();
    }

    /** INSEE codes of the regions that the text names. */
    List<String> regions() {
        return interpretation.regions().stream().map(Region::code).toList();
    }

    /** INSEE codes of the departments that the text names. */
    List<String> departments() {
        return interpretation.departments().stream().map(Department::code).toList();
    }

    double radiusKm() {
        SchoolFilter.Near near = filter.near();
        return near == null ? SchoolFilter.Near.DEFAULT_RADIUS_KM : near.radiusKm();
    }

    /** Where the nearest schools are measured from; null where nothing says. */
    @Nullable
    Point nearestFrom() {
        return origin == null ? centre : origin;
    }

    Selection within(Scope other) {
        return new Selection(filter, other, interpretation, origin, centre);
    }

    /** Whether there is a text that says anything. */
    boolean hasText() {
        return interpretation.isStructured() || !interpretation.words().isEmpty();
    }

    /** The order asked for, or else by distance from a place, by relevance to a text, by name. */
    SchoolOrder order(@Nullable SchoolOrder asked) {
        if (asked != null) {
            return asked;
        }
        return origin != null ? SchoolOrder.DISTANCE : hasText() ? SchoolOrder.RELEVANCE : SchoolOrder.NAME;
    }

    /**
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where distance is asked for without a place
     */
    Ordering ordering(@Nullable SchoolOrder asked) {
        return switch (order(asked)) {
            case RELEVANCE -> hasText() ? byRelevance() : byName();
            case NAME -> byName();
            case DISTANCE ->
                byDistance(origin, asked == null && !interpretation.names().isEmpty());
            case NEWEST -> Ordering.by("openedDay", SortOrder.Desc);
        };
    }

    /** The nearest first; from a place, what stands in it before all else. */
    Ordering byDistance(@Nullable Point from) {
        return byDistance(from, false);
    }

    private Ordering byDistance(@Nullable Point from, boolean named) {
        if (from == null) {
            throw new EtabliException(
                            ErrorCode.BAD_ARGUMENT,
                            "To order by DISTANCE, say from where: give `filter.near` a place or a point.")
                    .about("order");
        }
        Ordering byDistance = Ordering.byDistance("location", from);
        return place() == null && !named ? byDistance : Ordering.byScore("place-" + text(), byDistance);
    }

    private Ordering byRelevance() {
        return Ordering.byScore("relevance-" + text(), byName());
    }

    private String text() {
        return Integer.toHexString(String.valueOf(filter.text()).hashCode());
    }

    private static Ordering byName() {
        return Ordering.by("name.sort", SortOrder.Asc);
    }
}
