package fr.etabli.site;

import fr.etabli.geography.Place;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.Suggestion;
import fr.etabli.search.SuggestionKind;
import fr.etabli.search.Suggestions;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Folding;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how a text was read, and what else it may mean; one request where some of it was not. */
@Component
class SearchReadings {

    private static final int MOST_TOWNS = 3;
    private static final int CANDIDATES = 20;

    /** The letters of a name that may be begun, and the inhabitants of a town that people from elsewhere go to. */
    private static final Pattern BEGINNING = Pattern.compile("\\p{L}{3,}");

    private static final int TOWN = 20_000;

    private final SearchTitles titles;
    private final Suggestions suggestions;
    private final Wording wording;

    SearchReadings(SearchTitles titles, Suggestions suggestions, Wording wording) {
        this.titles = titles;
        this.suggestions = suggestions;
        this.wording = wording;
    }

    SearchView.Reading of(Generation generation, Here here, Query query, Interpretation read, SchoolResults found) {
        Query anew = query.anew();
        Place place = read.place();
        return new SearchView.Reading(
                corrected(here, anew, read),
                read.untaught(),
                read.untaught().isEmpty()
                        ? List.of()
                        : read.trades().stream()
                                .map((Trade trade) -> wording.name(trade))
                                .toList(),
                !read.parts().isEmpty() && read.parts().stream().allMatch(part -> part.kind() == TextPart.Kind.IGNORED),
                unread(read),
                towns(generation, here, anew, read),
                read.boarding() || query.boarding(),
                found.interpretation().otherPlaces().stream()
                        .map(other -> elsewhere(here, anew, read, other))
                        .toList(),
                place == null || query.point().isEmpty()
                        ? null
                        : link(titles.name(place), anew.without(Query.NEAR).at(here, "/")));
    }

    private SearchView.@Nullable Link corrected(Here here, Query query, Interpretation read) {
        String corrected = read.didYouMean();
        return corrected == null
                ? null
                : new SearchView.Link(
                        wording.french(corrected),
                        query.with(Query.TEXT, corrected).at(here, "/"));
    }

    /** « zorglub », « nan »; null where all was read. */
    private @Nullable String unread(Interpretation read) {
        return read.unread().isEmpty()
                ? null
                : wording.text(
                        "search.passed",
                        read.unread().size(),
                        read.unread().stream()
                                .map(word -> wording.text("search.quoted", word))
                                .collect(Collectors.joining(", ")));
    }

    /** Towns whose names a word begins that was not read, where the text names none: {@code nan} may be Nantes or Nancy. */
    private List<SearchView.Link> towns(Generation generation, Here here, Query query, Interpretation read) {
        if (read.place() != null) {
            return List.of();
        }
        return read.unread().stream()
                .filter(word -> BEGINNING.matcher(word).matches())
                .limit(1)
                .flatMap(
                        word -> suggestions.suggest(generation, word, Set.of(SuggestionKind.PLACE), CANDIDATES).stream()
                                .map(Suggestion::place)
                                .filter(Objects::nonNull)
                                .filter(town -> isTownBegunBy(town, word))
                                .limit(MOST_TOWNS)
                                .map(town -> instead(here, query, word, town)))
                .toList();
    }

    private static boolean isTownBegunBy(Place town, String word) {
        return town.population() != null
                && town.population() >= TOWN
                && Folding.fold(town.name()).startsWith(Folding.fold(word));
    }

    private SearchView.Link instead(Here here, Query query, String word, Place town) {
        String name = titles.name(town);
        return link(
                name,
                query.with(Query.TEXT, query.text().replaceFirst(Pattern.quote(word), Matcher.quoteReplacement(name)))
                        .at(here, "/"));
    }

    private SearchView.Link elsewhere(Here here, Query query, Interpretation read, Place other) {
        int named = IntStream.range(0, read.parts().size())
                .filter(at -> read.parts().get(at).kind() == TextPart.Kind.PLACE)
                .findFirst()
                .orElse(-1);
        Query there = query.with(Query.NEAR, titles.name(other));
        return link(
                titles.name(other),
                (named < 0 ? there : there.with(Query.TEXT, Chips.without(read.parts(), named))).at(here, "/"));
    }

    private static SearchView.Link link(String name, String href) {
        return new SearchView.Link(new Phrase(name, null), href);
    }
}
