package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.LatLonGeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import fr.etabli.geography.Place;
import fr.etabli.vocabulary.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a selection to a query. Each condition bears a name; the name of one on a facet's values is the facet's field. */
final class SchoolQueries {

    static final String TEXT = "text";
    static final String NEAR = "near";

    /** What a text is matched against, with weights: docs/search.md tells the reason of each. */
    static final List<String> TEXT_FIELDS =
            List.of("tradeWords^4", "name^3", "qualificationWords^2", "placeWords^2", "operator", "description^0.5");

    /** Exact words outweigh words with errors, whatever the fields. */
    private static final float WITH_ERRORS = 0.1f;

    private static final String ONE_ERROR_FROM_FOURTH_LETTER = "AUTO:4,7";
    private static final int VARIANTS_OF_A_WORD = 30;

    private SchoolQueries() {}

    static Query matching(Selection selection) {
        return all(conditions(selection));
    }

    /** As {@link #matching}, but for one condition. */
    static Query matchingBut(Selection selection, String ignored) {
        Map<String, Query> conditions = conditions(selection);
        conditions.remove(ignored);
        return all(conditions);
    }

    /** What matches wherever it is, as long as it is somewhere. */
    static Query anywhere(Selection selection) {
        Map<String, Query> conditions = conditions(selection);
        conditions.remove(NEAR);
        conditions.put(
                "somewhere",
                Query.of(
                        query -> query.exists(exists -> exists.field("location").queryName("somewhere"))));
        return all(conditions);
    }

    static Query text(List<String> words) {
        Query exact = Query.of(query -> query.multiMatch(match -> match.query(String.join(" ", words))
                .fields(TEXT_FIELDS)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)
                .zeroTermsQuery(ZeroTermsQuery.All)
                .queryName("text-exact")));
        Query withErrors = Query.of(query -> query.bool(bool -> bool.must(
                        words.stream().map(SchoolQueries::wordWithErrors).toList())
                .boost(WITH_ERRORS)
                .queryName("text-with-errors")));
        return Query.of(query -> query.bool(
                bool -> bool.should(exact, withErrors).minimumShouldMatch("1").queryName(TEXT)));
    }

    private static Query wordWithErrors(String word) {
        return Query.of(query -> query.multiMatch(match -> match.query(word)
                .fields(TEXT_FIELDS)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .fuzziness(ONE_ERROR_FROM_FOURTH_LETTER)
                .prefixLength(1)
                .maxExpansions(VARIANTS_OF_A_WORD)
                .zeroTermsQuery(ZeroTermsQuery.All)));
    }

    private static Map<String, Query> conditions(Selection selection) {
        SchoolFilter filter = selection.filter();
        Scope scope = selection.scope();
        Map<String, Query> conditions = new LinkedHashMap<>();
        put(conditions, "scope-trade", "trades", listOf(scope.trade()));
        put(conditions, "scope-region", "region", listOf(scope.region()));
        if (!selection.words().isEmpty()) {
            conditions.put(TEXT, text(selection.words()));
        }
        for (Facet facet : Facet.values()) {
            List<String> values = facet == Facet.STATUSES
                    ? selection.statuses().stream().map(Enum::name).toList()
                    : facet.selected(filter);
            put(conditions, facet.field(), facet.field(), values);
        }
        put(conditions, "qualifications", "qualifications", filter.qualifications());
        put(conditions, "networks", "networks", filter.networks());
        Point origin = selection.origin();
        if (origin != null) {
            conditions.put(NEAR, near(origin, selection.place(), selection.radiusKm()));
        }
        SchoolFilter.Box box = filter.within();
        if (box != null) {
            conditions.put("within", within(box));
        }
        return conditions;
    }

    /** A school in the commune asked for is near it, whatever the mean point of the commune says. */
    private static Query near(Point origin, @Nullable Place place, double radiusKm) {
        List<Query> either = new ArrayList<>();
        either.add(Query.of(query -> query.geoDistance(distance -> distance.field("location")
                .distance(radiusKm + "km")
                .location(at -> at.latlon(point(origin.latitude(), origin.longitude())))
                .queryName("near-distance"))));
        if (place != null) {
            either.add(Query.of(query ->
                    query.term(term -> term.field("commune").value(place.code()).queryName("near-commune"))));
        }
        return Query.of(query ->
                query.bool(bool -> bool.should(either).minimumShouldMatch("1").queryName(NEAR)));
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
            List<FieldValue> any = values.stream().map(FieldValue::of).toList();
            conditions.put(
                    name,
                    Query.of(query -> query.terms(terms ->
                            terms.field(field).terms(list -> list.value(any)).queryName(name))));
        }
    }

    private static Query all(Map<String, Query> conditions) {
        Query text = conditions.get(TEXT);
        List<Query> others = conditions.entrySet().stream()
                .filter(condition -> !condition.getKey().equals(TEXT))
                .map(Map.Entry::getValue)
                .toList();
        return Query.of(query -> query.bool(
                bool -> text == null ? bool.filter(others) : bool.must(text).filter(others)));
    }

    private static LatLonGeoLocation point(double latitude, double longitude) {
        return LatLonGeoLocation.of(point -> point.lat(latitude).lon(longitude));
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
