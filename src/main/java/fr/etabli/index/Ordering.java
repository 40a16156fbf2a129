package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import fr.etabli.vocabulary.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a list is ordered: total, so that a cursor marks one place. Every field named must be present in every document.
 *
 * @param name  tells orders apart: a cursor serves only the order that it was made for
 * @param sorts the sort keys, for the order itself ({@code false}) and for its reverse ({@code true})
 */
public record Ordering(String name, Function<Boolean, List<SortOptions>> sorts) {

    /** By a field, then by key. */
    public static Ordering by(String field, SortOrder order) {
        return new Ordering(
                field + "-" + order.jsonValue(), reversed -> List.of(field(field, order, reversed), key(reversed)));
    }

    public static Ordering byKey() {
        return new Ordering("key", reversed -> List.of(key(reversed)));
    }

    /**
     * The best match first, and among equals another order.
     *
     * @param name tells one search from another
     */
    public static Ordering byScore(String name, Ordering then) {
        return new Ordering(name + "-" + then.name(), reversed -> {
            List<SortOptions> sorts = new ArrayList<>();
            sorts.add(SortOptions.of(sort -> sort.score(score -> score.order(turned(SortOrder.Desc, reversed)))));
            sorts.addAll(then.sorts().apply(reversed));
            return sorts;
        });
    }

    /** The nearest first; the sort value is the distance in kilometres. Only for documents that have a point. */
    public static Ordering byDistance(String field, Point origin) {
        return new Ordering(
                "distance-" + origin.latitude() + "," + origin.longitude(),
                reversed -> List.of(
                        SortOptions.of(sort -> sort.geoDistance(distance -> distance.field(field)
                                .location(at -> at.latlon(
                                        point -> point.lat(origin.latitude()).lon(origin.longitude())))
                                .unit(DistanceUnit.Kilometers)
                                .order(turned(SortOrder.Asc, reversed)))),
                        key(reversed)));
    }

    private static SortOptions key(boolean reversed) {
        return field("key", SortOrder.Asc, reversed);
    }

    private static SortOptions field(String field, SortOrder order, boolean reversed) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(turned(order, reversed))));
    }

    private static SortOrder turned(SortOrder order, boolean reversed) {
        return reversed == (order == SortOrder.Asc) ? SortOrder.Desc : SortOrder.Asc;
    }
}
