package fr.etabli.site;

import fr.etabli.search.Suggestion;
import fr.etabli.search.SuggestionKind;
import fr.etabli.search.Suggestions;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in plain words which part of an address cannot be searched for, and what can. */
@Component
class SearchRefusals {

    private static final int MOST_PLACES = 5;

    private final Suggestions suggestions;
    private final Wording wording;

    SearchRefusals(Suggestions suggestions, Wording wording) {
        this.suggestions = suggestions;
        this.wording = wording;
    }

    SearchRefusal ofStranger(Here here, Query query, String parameter) {
        return bad(here, query.anew(), "search.bad.stranger", parameter);
    }

    SearchRefusal ofTooLong(Here here) {
        return bad(here, new Query(Map.of()), "search.bad.long", "");
    }

    SearchRefusal ofTooMany(Here here, Query query) {
        List<String> first = query.all(Query.CHOSEN).subList(0, SearchView.Choice.MOST);
        return new SearchRefusal(
                HttpStatus.BAD_REQUEST.value(),
                wording.text("compare.many"),
                wording.text("compare.many.text", query.all(Query.CHOSEN).size()),
                List.of(link(
                        "compare.many.first", query.with(Query.CHOSEN, first).at(here, ComparePage.PATH))));
    }

    SearchRefusal ofUnknownSchool(Here here, Query query, String slug) {
        Query others = query.less(Query.CHOSEN, slug);
        return new SearchRefusal(
                HttpStatus.NOT_FOUND.value(),
                wording.text("compare.unknown"),
                wording.text("compare.unknown.text", slug),
                others.has(Query.CHOSEN)
                        ? List.of(link("compare.unknown.others", others.at(here, ComparePage.PATH)))
                        : List.of());
    }

    /** @throws EtabliException the one given, where it is no fault of the address */
    SearchRefusal of(Generation generation, Here here, Query query, EtabliException refusal) {
        return switch (refusal.code()) {
            case UNKNOWN_PLACE -> unknownPlace(generation, here, query.anew());
            case STALE_CURSOR ->
                new SearchRefusal(
                        HttpStatus.GONE.value(),
                        wording.text("search.stale"),
                        wording.text("search.stale.text"),
                        List.of(link("search.stale.again", query.anew().at(here, "/"))));
            case BAD_CURSOR -> bad(here, query.anew(), "search.bad.page", "");
            case BAD_ARGUMENT, UNKNOWN_VALUE -> {
                String parameter = culprit(query, refusal);
                yield parameter == null
                        ? bad(here, query.anew(), "search.bad.page", "")
                        : bad(here, query.anew().without(parameter), "search.bad.value", given(query, parameter));
            }
            default -> throw refusal;
        };
    }

    /** No error: who asks for a place misspells it now and then. */
    private SearchRefusal unknownPlace(Generation generation, Here here, Query query) {
        String place = String.join(" ", query.all(Query.NEAR));
        List<SearchView.Link> ways =
                suggestions.suggest(generation, place, Set.of(SuggestionKind.PLACE), MOST_PLACES).stream()
                        .map(suggestion -> near(here, query, suggestion))
                        .toList();
        return new SearchRefusal(
                HttpStatus.OK.value(),
                wording.text("search.place.unknown", place),
                wording.text(ways.isEmpty() ? "search.place.none" : "search.place.others"),
                Stream.concat(ways.stream(), rest(here, query.without(Query.NEAR, Query.RADIUS)).stream())
                        .toList());
    }

    private static SearchView.Link near(Here here, Query query, Suggestion suggestion) {
        String code = suggestion.place() == null ? "" : suggestion.place().departmentCode();
        String name = Wording.coded(suggestion.text(), code);
        return new SearchView.Link(
                new Phrase(name, null), query.with(Query.NEAR, name).at(here, "/"));
    }

    private SearchRefusal bad(Here here, Query rest, String key, String what) {
        return new SearchRefusal(
                HttpStatus.BAD_REQUEST.value(), wording.text("search.bad"), wording.text(key, what), rest(here, rest));
    }

    private List<SearchView.Link> rest(Here here, Query rest) {
        return rest.isEmpty() ? List.of() : List.of(link("search.bad.rest", rest.at(here, "/")));
    }

    private SearchView.Link link(String key, String href) {
        return new SearchView.Link(new Phrase(wording.text(key), null), href);
    }

    private static String given(Query query, String parameter) {
        return parameter + "=" + String.join(", ", query.all(parameter));
    }

    private static @Nullable String culprit(Query query, EtabliException refusal) {
        String parameter = refusal.parameter();
        return parameter != null && query.has(parameter) ? parameter : null;
    }
}
