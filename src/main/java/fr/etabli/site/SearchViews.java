package fr.etabli.site;

import fr.etabli.reading.Interpretation;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.search.SchoolResults;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an answer of the search into the words and links of a page; one request where schools were chosen. */
@Component
class SearchViews {

    /** As far as mainland France reaches: nobody changes oceans for a school. */
    private static final double FARTHEST_KM = 1_000;

    /** So few that one may want to look farther. */
    private static final int FEW = 3;

    private final SchoolCards cards;
    private final Chips chips;
    private final FacetParts facets;
    private final Distances distances;
    private final SearchTitles titles;
    private final SearchReadings readings;
    private final Pins pins;
    private final SearchOptions options;
    private final SearchWays ways;
    private final Schools schools;
    private final Wording wording;

    SearchViews(
            SchoolCards cards,
            Chips chips,
            FacetParts facets,
            Distances distances,
            SearchTitles titles,
            SearchReadings readings,
            Pins pins,
            SearchOptions options,
            SearchWays ways,
            Schools schools,
            Wording wording) {
        this.cards = cards;
        this.chips = chips;
        this.facets = facets;
        this.distances = distances;
        this.titles = titles;
        this.readings = readings;
        this.pins = pins;
        this.options = options;
        this.ways = ways;
        this.schools = schools;
        this.wording = wording;
    }

    /**
     * @param query as the address asks
     * @param asked as the search was asked, with the place of the text where a radius around it was given
     */
    SearchView of(
            Generation generation, Here here, Query query, Query asked, Interpretation read, SchoolResults found) {
        boolean fromPlace = asked.has(Query.NEAR) || found.interpretation().place() != null;
        boolean beside = !read.untaught().isEmpty() && read.trades().isEmpty();
        int total = beside ? 0 : found.page().total();
        List<SchoolResults.Edge> edges = beside ? List.of() : found.page().edges();
        List<SchoolResults.Nearby> nearest = total > 0 || beside
                ? List.of()
                : found.nearest().stream()
                        .filter(near -> near.distanceKm() <= FARTHEST_KM)
                        .toList();
        return new SearchView(
                titles.of(generation, asked, read, found),
                total,
                chips.of(generation, here, query, read, query.has(Query.NEAR) ? titles.near(asked, found) : null),
                readings.of(generation, here, query, read, found),
                edges.stream()
                        .map(edge -> cards.of(generation, edge.node()).at(distances.of(edge)))
                        .toList(),
                nearest.stream()
                        .map(near -> cards.of(generation, near.node()).at(distances.of(near)))
                        .toList(),
                fromPlace,
                facets.of(generation, query, found.facets()),
                options.orders(query, fromPlace),
                fromPlace ? options.radii(query) : List.of(),
                query.anew().fieldsBut(shown(fromPlace)),
                page(
                        here,
                        query,
                        Query.BEFORE,
                        !beside && found.page().hasPrevious(),
                        found.page().pageInfo().startCursor()),
                page(
                        here,
                        query,
                        Query.AFTER,
                        !beside && found.page().hasNext(),
                        found.page().pageInfo().endCursor()),
                files(asked),
                total == 0
                        ? ways.of(
                                here,
                                query,
                                nearest.isEmpty() ? null : nearest.get(0).distanceKm())
                        : List.of(),
                total > 0 && total <= FEW && fromPlace ? ways.wider(here, query) : null,
                choice(generation, query, found),
                pins.of(
                        asked,
                        found,
                        nearest.isEmpty()
                                ? edges.stream().map(SchoolResults.Edge::node).toList()
                                : nearest.stream()
                                        .map(SchoolResults.Nearby::node)
                                        .toList()));
    }

    private static String[] shown(boolean fromPlace) {
        Stream<String> always =
                Stream.concat(FacetParts.parameters().values().stream(), Stream.of(Query.ORDER, Query.BOARDING));
        return (fromPlace ? Stream.concat(always, Stream.of(Query.RADIUS)) : always).toArray(String[]::new);
    }

    private static @Nullable String page(
            Here here, Query query, String parameter, boolean exists, @Nullable String cursor) {
        return exists ? query.anew().with(parameter, cursor).at(here, "/") : null;
    }

    private List<SearchView.Link> files(Query asked) {
        return Arrays.stream(ExportFormat.values())
                .sorted(Comparator.comparingInt(format -> format == ExportFormat.XLSX ? 0 : 1))
                .map(format -> new SearchView.Link(
                        new Phrase(wording.text("format." + format), null),
                        "/exports/schools." + format.extension() + "?"
                                + asked.selection().query()))
                .toList();
    }

    private SearchView.Choice choice(Generation generation, Query query, SchoolResults found) {
        List<String> slugs = query.all(Query.CHOSEN);
        List<String> here =
                found.page().edges().stream().map(edge -> edge.node().slug()).toList();
        List<String> elsewhere =
                slugs.stream().filter(slug -> !here.contains(slug)).toList();
        Map<String, School> named = elsewhere.isEmpty() ? Map.of() : schools.find(generation, elsewhere);
        return new SearchView.Choice(
                slugs.stream()
                        .filter(slug -> here.contains(slug) || named.containsKey(slug))
                        .toList(),
                elsewhere.stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .map(school -> new SearchView.Picked(school.slug(), school.name()))
                        .toList(),
                query.anew().fieldsBut(Query.CHOSEN));
    }
}
