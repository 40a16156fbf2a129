package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to try where nothing was found. */
@Component
class SearchWays {

    private static final List<String> WIDER = List.of("100", "200", "500");

    private final Wording wording;

    SearchWays(Wording wording) {
        this.wording = wording;
    }

    /**
     * As far as something is found, with the text alone, of every status.
     *
     * @param nearestKm how far away the nearest is; null where there is none
     */
    List<SearchView.Link> of(Here here, Query query, @Nullable Double nearestKm) {
        Query anew = query.anew();
        List<SearchView.Link> ways = new ArrayList<>();
        if (nearestKm != null) {
            wider(anew)
                    .filter(radius -> Double.parseDouble(radius) >= nearestKm)
                    .forEach(radius -> ways.add(around(here, anew, radius)));
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

    /** The same around the next larger circle; null where there is none. */
    SearchView.@Nullable Link wider(Here here, Query query) {
        Query anew = query.anew();
        return wider(anew).findFirst().map(radius -> around(here, anew, radius)).orElse(null);
    }

    private static Stream<String> wider(Query query) {
        double asked = Parameters.numbersIn(
                        Objects.requireNonNullElse(query.one(Query.RADIUS), SearchPage.USUAL_RADIUS))
                .map(numbers -> numbers.get(0))
                .orElse(0.0);
        return WIDER.stream().filter(radius -> Double.parseDouble(radius) > asked);
    }

    private SearchView.Link around(Here here, Query query, String radius) {
        return way(here, query.with(Query.RADIUS, radius), "search.try.radius", radius);
    }

    private SearchView.Link way(Here here, Query query, String key, Object... arguments) {
        return new SearchView.Link(new Phrase(wording.text(key, arguments), null), query.at(here, "/"));
    }
}
