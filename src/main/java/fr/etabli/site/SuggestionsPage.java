package fr.etabli.site;

import fr.etabli.search.Suggestion;
import fr.etabli.search.SuggestionKind;
import fr.etabli.search.Suggestions;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completes what is being typed into the search box. */
@RestController
class SuggestionsPage {

    static final String PATH = "/suggestions";

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    private final ServedData data;
    private final Suggestions suggestions;
    private final DiplomasBegun diplomas;
    private final Wording wording;
    private final PublicAddress address;

    SuggestionsPage(
            ServedData data, Suggestions suggestions, DiplomasBegun diplomas, Wording wording, PublicAddress address) {
        this.data = data;
        this.suggestions = suggestions;
        this.diplomas = diplomas;
        this.wording = wording;
        this.address = address;
    }

    /** What may be meant by a text. */
    record Completions(List<Completion> suggestions) {}

    /**
     * One of the things that may be meant.
     *
     * @param kind   in words
     * @param lang   the language of its name where it is not that of the page
     * @param detail what tells it from others of its name, in French; null where nothing need
     * @param fill   the text of the box once it is chosen
     * @param href   the page that answers it
     */
    record Completion(
            String kind, String text, @Nullable String lang, @Nullable String detail, String fill, String href) {}

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where there is no text or too long a one */
    @GetMapping(
            path = {PATH, Here.ENGLISH + PATH},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Completions suggest(HttpServletRequest request) {
        String text = request.getParameter(Query.TEXT);
        if (text == null || text.length() > LONGEST) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "Give `text`, as far as it is typed, of at most " + LONGEST + " characters.");
        }
        Generation generation = data.current();
        Here here = Here.of(request, address);
        String settled = suggestions.settled(generation, text);
        Stream<Completion> begun = Stream.concat(
                diplomas.by(generation, text).stream().map(name -> diploma(here, "", name)),
                settled.isEmpty()
                        ? Stream.of()
                        : diplomas.by(generation, text.substring(settled.length())).stream()
                                .map(name -> diploma(here, settled, name)));
        return new Completions(Stream.concat(
                        begun,
                        suggestions.suggest(generation, text, Set.of(), MOST).stream()
                                .map(suggestion -> completion(here, settled, suggestion)))
                .limit(MOST)
                .toList());
    }

    private Completion diploma(Here here, String settled, String french) {
        Phrase name = wording.french(french);
        String fill = settled + french;
        return new Completion(
                wording.text("suggestion.DIPLOMA"), name.text(), name.lang(), null, fill, answer(here, fill));
    }

    private static String answer(Here here, String text) {
        return new Query(Map.of()).with(Query.TEXT, text).at(here, "/");
    }

    private Completion completion(Here here, String settled, Suggestion suggestion) {
        Phrase name = name(suggestion);
        String fill = suggestion.kind() == SuggestionKind.SCHOOL ? suggestion.text() : settled + written(suggestion);
        String href = suggestion.school() != null
                ? here.to(SchoolPage.PATH + "/" + suggestion.school().slug())
                : answer(here, fill);
        return new Completion(
                wording.text("suggestion." + suggestion.kind()),
                name.text(),
                name.lang(),
                suggestion.kind() == SuggestionKind.REGION ? null : suggestion.detail(),
                fill,
                href);
    }

    private Phrase name(Suggestion suggestion) {
        return suggestion.trade() == null ? wording.french(suggestion.text()) : wording.name(suggestion.trade());
    }

    /** A place with its department, since others may bear its name. */
    private String written(Suggestion suggestion) {
        return suggestion.place() == null
                ? name(suggestion).text()
                : Wording.coded(suggestion.text(), suggestion.place().departmentCode());
    }
}
