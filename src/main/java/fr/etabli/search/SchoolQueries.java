package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.LatLonGeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.geography.Place;
import fr.etabli.vocabulary.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a selection to a query. Each condition bears a name; the name of one on a facet's values is the facet's field. */
final class SchoolQueries {

    static final String NEAR = "near";
    static final String AREA = "area";
    static final String SOMEWHERE = "somewhere";

    private SchoolQueries() {}

    /**
     * What matches, and how well it does as the order needs it: best for the text, or standing in the place; where no order
     * was asked for, a school that the text names stands before both.
     */
    static Query matching(Selection selection, @Nullable SchoolOrder asked) {
        return switch (selection.order(asked)) {
            case RELEVANCE ->
                all(conditions(selection), TextQueries.conditions(selection), TextQueries.preferences(selection));
            case DISTANCE -> {
                List<Query> preferences = new ArrayList<>(inPlace(selection));
                if (asked == null) {
                    preferences.addAll(WordQueries.named(selection.interpretation()));
                }
                yield unscored(conditions(selection), selection, preferences);
            }
            case NAME, NEWEST -> matching(selection);
        };
    }

    /** What matches, without a score. */
    static Query matching(Selection selection) {
        return unscored(conditions(selection), selection, List.of());
    }

    /** As {@link #matching}, but for one condition. */
    static Query matchingBut(Selection selection, String ignored) {
        Map<String, Query> conditions = conditions(selection);
        conditions.remove(ignored);
        return unscored(conditions, selection, List.of());
    }

    /** What matches wherever it is, as long as it is somewhere. */
    static Query anywhere(Selection selection) {
        Map<String, Query> conditions = conditions(selection);
        conditions.remove(NEAR);
        conditions.remove(AREA);
        conditions.put(
                SOMEWHERE,
                Query.of(
                        query -> query.exists(exists -> exists.field("location").queryName(SOMEWHERE))));
        return unscored(conditions, selection, inPlace(selection));
    }

    /** The text's conditions hold, and how well they do counts for nothing. */
    private static Query unscored(Map<String, Query> conditions, Selection selection, List<Query> preferences) {
        Map<String, Query> all = new LinkedHashMap<>(conditions);
        all.putAll(TextQueries.conditions(selection));
        return all(all, Map.of(), preferences);
    }

    private static Map<String, Query> conditions(Selection selection) {
        SchoolFilter filter = selection.filter();
        Scope scope = selection.scope();
        Map<String, Query> conditions = new LinkedHashMap<>();
        put(conditions, "scope-trade", "trades", listOf(scope.trade()));
        put(conditions, "scope-region", "region", listOf(scope.region()));
        for (Facet facet : Facet.values()) {
            List<String> values = facet == Facet.STATUSES
                    ? selection.statuses().stream().map(Enum::name).toList()
                    : facet.selected(filter);
            put(conditions, facet.field(), facet.field(), values);
        }
        put(conditions, "qualifications", "qualifications", filter.qualifications());
        put(conditions, "networks", "networks", filter.networks());
        put(
                conditions,
                "boarding",
                "boarding",
                selection.boarding().stream().map(String::valueOf).toList());
        where(selection, conditions);
        return conditions;
    }

    private static void where(Selection selection, Map<String, Query> conditions) {
        Point origin = selection.origin();
        if (origin != null) {
            conditions.put(NEAR, near(origin, selection.place(), selection.radiusKm()));
        }
        if (!selection.regions().isEmpty() || !selection.departments().isEmpty()) {
            conditions.put(
                    AREA,
                    any(
                            AREA,
                            List.of(
                                    terms("area-regions", "region", selection.regions()),
                                    terms("area-departments", "department", selection.departments()))));
        }
        SchoolFilter.Box box = selection.filter().within();
        if (box != null) {
            conditions.put("within", within(box));
        }
    }

    /** A school in the commune asked for is near it, whatever the mean point of the commune says. */
    private static Query near(Point origin, @Nullable Place place, double radiusKm) {
        List<Query> either = new ArrayList<>();
        either.add(Query.of(query -> query.geoDistance(distance -> distance.field("location")
                .distance(radiusKm + "km")
                .location(at -> at.latlon(point(origin.latitude(), origin.longitude())))
                .queryName("near-distance"))));
        if (place != null) {
            either.add(in(place));
        }
        return any(NEAR, either);
    }

    private static Query in(Place place) {
        List<Query> either = new ArrayList<>();
        either.add(Query.of(query ->
                query.term(term -> term.field("commune").value(place.code()).queryName("near-commune"))));
        place.arrondissements()
                .ifPresent(digits -> either.add(Query.of(query -> query.prefix(
                        prefix -> prefix.field("commune").value(digits).queryName("near-arrondissement")))));
        return any("in-place", either);
    }

    private static List<Query> inPlace(Selection selection) {
        Place place = selection.place();
        return place == null ? List.of() : List.of(constant("in-place", 1, in(place)));
    }

    private static Query within(SchoolFilter.Box box) {
        return Query.of(query -> query.geoBoundingBox(in -> in.field("location")
                .boundingBox(bounds ->
                        bounds.tlbr(corners -> corners.topLeft(at -> at.latlon(point(box.north(), box.west())))
                                .bottomRight(at -> at.latlon(point(box.south(), box.east())))))
                .queryName("within")));
    }

    private static void put(Map<String, Query> conditions, String name, String field, List<String> values) {
        if (!values.isEmpty()) {
            conditions.put(name, terms(name, field, values));
        }
    }

    static Query terms(String name, String field, List<String> values) {
        List<FieldValue> any = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(
                terms -> terms.field(field).terms(list -> list.value(any)).queryName(name)));
    }

    static Query any(String name, List<Query> queries) {
        return Query.of(query ->
                query.bool(bool -> bool.should(queries).minimumShouldMatch("1").queryName(name)));
    }

    static Query constant(String name, double score, Query query) {
        return Query.of(scored -> scored.constantScore(
                constant -> constant.filter(query).boost((float) score).queryName(name + "-score")));
    }

    private static Query all(Map<String, Query> conditions, Map<String, Query> scored, List<Query> preferences) {
        return Query.of(query -> query.bool(bool -> {
            bool.filter(List.copyOf(conditions.values()));
            if (!scored.isEmpty()) {
                bool.must(List.copyOf(scored.values()));
            }
            return preferences.isEmpty() ? bool : bool.should(preferences);
        }));
    }

    private static LatLonGeoLocation point(double latitude, double longitude) {
        return LatLonGeoLocation.of(point -> point.lat(latitude).lon(longitude));
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
