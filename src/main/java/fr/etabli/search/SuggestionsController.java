package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @QueryMapping
    List<Suggestion> suggest(
            @Argument String text,
            @Argument @Nullable List<SuggestionKind> kinds,
            @Argument int first,
            @ContextValue Generation generation) {
        return suggestions.suggest(generation, text, kinds == null ? Set.of() : Set.copyOf(kinds), first);
    }
}
