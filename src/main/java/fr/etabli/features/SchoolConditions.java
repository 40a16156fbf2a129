package fr.etabli.features;

import co.elastic.clients.elasticsearch._types.LatLonGeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From what is wanted to a query on schools. */
final class SchoolConditions {

    /** The field of the index behind each filter. */
    static final Map<String, String> FIELDS = Map.of(
            "slug", "key",
            "status", "status",
            "sector_code", "mainSector",
            "department_code", "department",
            "region_code", "region",
            "trade", "trades",
            "qualification", "qualifications",
            "network", "networks");

    static final String FIRST_DAY = "openedDay";
    static final String LAST_DAY = "openedLastDay";

    /** The index rounds points down to multiples of 360 / 2^32 degrees, but the edges of a box up: this evens it out. */
    private static final double GRAIN = 8.4e-8;

    private static final double HALF_TURN = 180;
    private static final double QUARTER_TURN = 90;

    private SchoolConditions() {}

    static Query of(Wanted wanted) {
        List<Query> conditions = new ArrayList<>();
        wanted.filters().forEach((name, value) -> conditions.add(is(Objects.requireNonNull(FIELDS.get(name)), value)));
        if (wanted.box() != null) {
            conditions.add(within(wanted.box()));
        }
        if (wanted.period() != null) {
            conditions.add(opened(wanted.period()));
        }
        return Query.of(query ->
                conditions.isEmpty() ? query.matchAll(all -> all) : query.bool(bool -> bool.filter(conditions)));
    }

    private static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query within(Box box) {
        double west = Math.max(-HALF_TURN, box.west() - GRAIN);
        boolean allRound = box.west() > box.east() && west <= box.east();
        LatLonGeoLocation northWest =
                LatLonGeoLocation.of(at -> at.lat(box.north()).lon(allRound ? -HALF_TURN : west));
        LatLonGeoLocation southEast = LatLonGeoLocation.of(
                at -> at.lat(Math.max(-QUARTER_TURN, box.south() - GRAIN)).lon(allRound ? HALF_TURN : box.east()));
        return Query.of(query -> query.geoBoundingBox(in -> in.field("location")
                .boundingBox(bounds -> bounds.tlbr(corners ->
                        corners.topLeft(at -> at.latlon(northWest)).bottomRight(at -> at.latlon(southEast))))));
    }

    /** Whatever may have opened then; what no source dates may have at any time. */
    private static Query opened(Period period) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        List<Query> dated = new ArrayList<>();
        dated.add(exists(LAST_DAY));
        if (first != null) {
            dated.add(Query.of(query ->
                    query.range(range -> range.number(day -> day.field(LAST_DAY).gte((double) first.toEpochDay())))));
        }
        if (last != null) {
            dated.add(Query.of(query -> query.range(
                    range -> range.number(day -> day.field(FIRST_DAY).lte((double) last.toEpochDay())))));
        }
        Query undated = Query.of(query -> query.bool(bool -> bool.mustNot(exists(LAST_DAY))));
        Query then = Query.of(query -> query.bool(bool -> bool.filter(dated)));
        return Query.of(query -> query.bool(bool -> bool.should(undated, then).minimumShouldMatch("1")));
    }

    static Query exists(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }
}
