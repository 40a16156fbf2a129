package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What to try where nothing was found. */
@Component
class SearchWays {

    private static final List<String> WIDER = List.of("100", "200", "500");

    private final Wording wording;

    SearchWays(Wording wording) {
        this.wording = wording;
    }

    /** Farther, with the text alone, of every status. */
    List<SearchView.Link> of(Here here, Query query, boolean fromPlace) {
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
}
