package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.TopLeftBottomRightGeoBounds;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.GeoBoundsAggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.geography.Location;
import fr.etabli.geography.Place;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.index.Paging;
import fr.etabli.index.Stored;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The searches that answer one request, and how their answers are read. The first brings the page, and with it whatever
 * counts over the very same selection; a facet whose own condition must be ignored, and the nearest schools, each take a
 * search of their own.
 */
final class SchoolPlan {

    private static final String BOUNDS = "bounds";
    private static final double MILLIONTHS = 1e6;

    private final SchoolRequest request;
    private final Selection selection;
    private final Ordering ordering;
    private final Facets facets;
    private final List<Facet> apart;
    private final List<Documents.Search> searches = new ArrayList<>();

    SchoolPlan(SchoolRequest request, Selection selection, Facets facets) {
        this.request = request;
        this.selection = selection.within(request.scope());
        this.ordering = selection.ordering(request.order());
        this.facets = facets;
        this.apart = request.facets().stream()
                .sorted()
                .filter(facet -> Facets.isConditioned(facet, selection))
                .toList();
        searches.add(search(page()));
        apart.forEach(facet -> searches.add(search(apart(facet))));
        if (wantsNearest()) {
            searches.add(search(nearest()));
        }
    }

    List<Documents.Search> searches() {
        return searches;
    }

    SchoolResults read(List<ResponseBody<Stored<School>>> answers) {
        ResponseBody<Stored<School>> first = answers.get(0);
        return new SchoolResults(
                Paging.slice(request.generation(), ordering, request.page(), first, this::edge),
                facets(answers),
                bounds(first.aggregations().get(BOUNDS)),
                wantsNearest() ? nearby(answers.get(answers.size() - 1)) : List.of(),
                selection.interpretation());
    }

    private boolean wantsNearest() {
        return request.nearest() > 0 && selection.nearestFrom() != null;
    }

    private MultisearchBody page() {
        MultisearchBody.Builder body =
                Paging.body(ordering, request.page()).query(SchoolQueries.matching(selection, request.order()));
        request.facets().stream()
                .filter(facet -> !apart.contains(facet))
                .forEach(facet -> body.aggregations(facet.name(), facets.aggregation(request.generation(), facet)));
        if (request.bounds()) {
            body.aggregations(BOUNDS, bounds -> bounds.geoBounds(box -> box.field("location")));
        }
        if (request.highlights()) {
            Highlights.of(selection).ifPresent(body::highlight);
        }
        return body.build();
    }

    private MultisearchBody apart(Facet facet) {
        return MultisearchBody.of(body -> body.query(SchoolQueries.matchingBut(selection, facet.field()))
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .aggregations(facet.name(), facets.aggregation(request.generation(), facet)));
    }

    private MultisearchBody nearest() {
        return MultisearchBody.of(body -> body.query(SchoolQueries.anywhere(selection))
                .size(request.nearest())
                .trackTotalHits(track -> track.enabled(false))
                .sort(selection.byDistance(selection.nearestFrom()).sorts().apply(false)));
    }

    private static Documents.Search search(MultisearchBody body) {
        return new Documents.Search(Kind.SCHOOLS, body);
    }

    private Map<Facet, List<SchoolResults.FacetCount>> facets(List<ResponseBody<Stored<School>>> answers) {
        Map<Facet, List<SchoolResults.FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : request.facets()) {
            int at = 1 + apart.indexOf(facet);
            Aggregate counted =
                    Objects.requireNonNull(answers.get(at).aggregations().get(facet.name()), facet::name);
            counts.put(facet, facets.read(request.generation(), facet, selection, counted));
        }
        return counts;
    }

    private SchoolResults.Edge edge(String cursor, Hit<Stored<School>> hit) {
        School school = Stored.entityOf(hit);
        Place place = selection.place();
        return new SchoolResults.Edge(
                cursor,
                school,
                distanceKm(selection.origin(), school),
                place != null && place.holds(school.address().communeCode()),
                Highlights.read(hit.highlight()));
    }

    private List<SchoolResults.Nearby> nearby(ResponseBody<Stored<School>> answer) {
        return answer.hits().hits().stream()
                .map(Stored::entityOf)
                .map(school -> new SchoolResults.Nearby(
                        school, Objects.requireNonNull(distanceKm(selection.nearestFrom(), school))))
                .toList();
    }

    private static @Nullable Double distanceKm(@Nullable Point origin, School school) {
        Location location = school.location();
        return origin == null || location == null ? null : Math.round(origin.distanceKm(location.point()) * 10) / 10.0;
    }

    private static SchoolFilter.@Nullable Box bounds(@Nullable Aggregate answer) {
        GeoBoundsAggregate box = answer == null ? null : answer.geoBounds();
        if (box == null || box.bounds() == null) {
            return null;
        }
        TopLeftBottomRightGeoBounds corners = box.bounds().tlbr();
        GeoLocation northWest = corners.topLeft();
        GeoLocation southEast = corners.bottomRight();
        return rounded(
                northWest.latlon().lon(),
                southEast.latlon().lat(),
                southEast.latlon().lon(),
                northWest.latlon().lat());
    }

    /** Outward, so that every match stays inside: the index holds points to a centimetre, with stray digits. */
    private static SchoolFilter.Box rounded(double west, double south, double east, double north) {
        return new SchoolFilter.Box(
                Math.floor(west * MILLIONTHS) / MILLIONTHS,
                Math.floor(south * MILLIONTHS) / MILLIONTHS,
                Math.ceil(east * MILLIONTHS) / MILLIONTHS,
                Math.ceil(north * MILLIONTHS) / MILLIONTHS);
    }
}
