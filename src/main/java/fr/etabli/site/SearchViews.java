package fr.etabli.site;

import fr.etabli.geography.Place;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.school.Schools;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolResults;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an answer of the search into the words and links of a page; one request where schools were chosen. */
@Component
class SearchViews {

    private static final List<String> RADII = List.of("20", "", "100", "200", "500");
    private static final List<String> WIDER = List.of("100", "200", "500");

    private final SchoolCards cards;
    private final Chips chips;
    private final FacetParts facets;
    private final Distances distances;
    private final SearchTitles titles;
    private final Schools schools;
    private final Wording wording;

    SearchViews(
            SchoolCards cards,
            Chips chips,
            FacetParts facets,
            Distances distances,
            SearchTitles titles,
            Schools schools,
            Wording wording) {
        this.cards = cards;
        this.chips = chips;
        this.facets = facets;
        this.distances = distances;
        this.titles = titles;
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
        List<SchoolResults.Nearby> nearest = found.page().total() == 0 ? found.nearest() : List.of();
        return new SearchView(
                titles.of(asked, read, found),
                found.page().total(),
                chips.of(generation, here, query, read, query.has(Query.NEAR) ? titles.near(asked, found) : null),
                reading(here, query, read, found),
                found.page().edges().stream()
                        .map(edge -> cards.of(generation, edge.node()).at(distances.of(edge)))
                        .toList(),
                nearest.stream()
                        .map(near -> cards.of(generation, near.node()).at(distances.of(near)))
                        .toList(),
                fromPlace,
                facets.of(generation, query, found.facets()),
                orders(query, fromPlace),
                fromPlace ? radii(query) : List.of(),
                query.anew().fieldsBut(shown(fromPlace)),
                page(
                        here,
                        query,
                        Query.BEFORE,
                        found.page().hasPrevious(),
                        found.page().pageInfo().startCursor()),
                page(
                        here,
                        query,
                        Query.AFTER,
                        found.page().hasNext(),
                        found.page().pageInfo().endCursor()),
                files(asked),
                found.page().total() == 0 ? ways(here, query, fromPlace) : List.of(),
                choice(generation, query, found));
    }

    private SearchView.Reading reading(Here here, Query query, Interpretation read, SchoolResults found) {
        Query anew = query.anew();
        String corrected = read.didYouMean();
        Place place = read.place();
        return new SearchView.Reading(
                corrected == null
                        ? null
                        : new SearchView.Link(
                                wording.french(corrected),
                                anew.with(Query.TEXT, corrected).at(here, "/")),
                read.untaught(),
                read.untaught().isEmpty()
                        ? List.of()
                        : read.trades().stream()
                                .map((Trade trade) -> wording.name(trade.name(), trade.nameEn()))
                                .toList(),
                found.interpretation().otherPlaces().stream()
                        .map(other -> elsewhere(here, anew, read, other))
                        .toList(),
                place == null || query.point().isEmpty()
                        ? null
                        : new SearchView.Link(
                                new Phrase(titles.name(place), null),
                                anew.without(Query.NEAR).at(here, "/")));
    }

    private SearchView.Link elsewhere(Here here, Query query, Interpretation read, Place other) {
        int named = IntStream.range(0, read.parts().size())
                .filter(at -> read.parts().get(at).kind() == TextPart.Kind.PLACE)
                .findFirst()
                .orElse(-1);
        Query there = query.with(Query.NEAR, other.name() + " (" + other.departmentCode() + ")");
        return new SearchView.Link(
                new Phrase(titles.name(other), null),
                (named < 0 ? there : there.with(Query.TEXT, Chips.without(read.parts(), named))).at(here, "/"));
    }

    private List<SearchView.Option> orders(Query query, boolean fromPlace) {
        boolean text = query.has(Query.TEXT);
        SchoolOrder usual = fromPlace ? SchoolOrder.DISTANCE : text ? SchoolOrder.RELEVANCE : SchoolOrder.NAME;
        return Stream.of(SchoolOrder.DISTANCE, SchoolOrder.RELEVANCE, SchoolOrder.NAME, SchoolOrder.NEWEST)
                .filter(order -> fromPlace || order != SchoolOrder.DISTANCE)
                .filter(order -> text || order != SchoolOrder.RELEVANCE)
                .map(order -> new SearchView.Option(
                        order == usual ? "" : order.name(),
                        wording.text("search.order." + order),
                        order.name().equals(Objects.requireNonNullElse(query.one(Query.ORDER), usual.name()))))
                .toList();
    }

    private List<SearchView.Option> radii(Query query) {
        String given = Objects.requireNonNullElse(query.one(Query.RADIUS), "");
        List<String> all = new ArrayList<>(RADII);
        if (!all.contains(given)) {
            all.add(given);
        }
        return all.stream()
                .map(radius -> new SearchView.Option(
                        radius,
                        wording.text("search.radius.km", radius.isEmpty() ? SearchPage.USUAL_RADIUS : radius),
                        radius.equals(given)))
                .toList();
    }

    private static String[] shown(boolean fromPlace) {
        Stream<String> always = Stream.concat(FacetParts.parameters().values().stream(), Stream.of(Query.ORDER));
        return (fromPlace ? Stream.concat(always, Stream.of(Query.RADIUS)) : always).toArray(String[]::new);
    }

    private static @Nullable String page(
            Here here, Query query, String parameter, boolean exists, @Nullable String cursor) {
        return exists ? query.anew().with(parameter, cursor).at(here, "/") : null;
    }

    private List<SearchView.Link> files(Query asked) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new SearchView.Link(
                        new Phrase(wording.text("format." + format), null),
                        "/exports/schools." + format.extension() + "?"
                                + asked.selection().query()))
                .toList();
    }

    /** What may bring something: farther, of every status, with the text alone, with the filters alone. */
    private List<SearchView.Link> ways(Here here, Query query, boolean fromPlace) {
        Query anew = query.anew();
        List<SearchView.Link> ways = new ArrayList<>();
        if (fromPlace) {
            WIDER.forEach(radius -> ways.add(way(here, anew.with(Query.RADIUS, radius), "search.try.radius", radius)));
        }
        Query bare =
                new Query(Map.of()).with(Query.TEXT, anew.one(Query.TEXT)).with(Query.CHOSEN, anew.all(Query.CHOSEN));
        if (anew.has(Query.TEXT) && !bare.equals(anew)) {
            ways.add(way(here, bare, "search.try.text", anew.text()));
        }
        if (!anew.has(Query.STATUS)) {
            List<String> every =
                    Arrays.stream(SchoolStatus.values()).map(Enum::name).toList();
            ways.add(way(here, anew.with(Query.STATUS, every), "search.try.status"));
        }
        return ways;
    }

    private SearchView.Link way(Here here, Query query, String key, Object... arguments) {
        return new SearchView.Link(new Phrase(wording.text(key, arguments), null), query.at(here, "/"));
    }

    private SearchView.Choice choice(Generation generation, Query query, SchoolResults found) {
        List<String> slugs = query.all(Query.CHOSEN);
        List<String> here =
                found.page().edges().stream().map(edge -> edge.node().slug()).toList();
        List<String> elsewhere =
                slugs.stream().filter(slug -> !here.contains(slug)).toList();
        Map<String, School> named = elsewhere.isEmpty() ? Map.of() : schools.find(generation, elsewhere);
        return new SearchView.Choice(
                slugs,
                elsewhere.stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .map(school -> new SearchView.Picked(school.slug(), school.name()))
                        .toList(),
                query.anew().fieldsBut(Query.CHOSEN));
    }
}
