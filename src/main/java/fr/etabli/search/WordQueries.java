package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import fr.etabli.reading.Interpretation;
import fr.etabli.vocabulary.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the words of a text that were left to match names and descriptions to queries. */
final class WordQueries {

    /** What words are matched against that nothing else was read from. */
    static final List<String> FIELDS =
            List.of("name^3", "tradeWords^2", "qualificationWords", "placeWords", "operator^2", "description^0.5");

    private static final double ALL_NAMES = 20;
    private static final double A_NAME = 4;
    private static final double NAMED = 2;
    private static final String ONE_ERROR_FROM_FOURTH_LETTER = "AUTO:4,7";
    private static final int VARIANTS_OF_A_WORD = 20;
    private static final float WITH_ERRORS = 0.1f;

    private WordQueries() {}

    /** Whether a school bears all words of names that the text holds; nothing where it holds none. */
    static List<Query> named(Interpretation read) {
        List<String> names = read.names();
        return names.isEmpty() ? List.of() : List.of(allNames(names, NAMED));
    }

    private static Query allNames(List<String> names, double score) {
        List<Query> each = names.stream()
                .map(name -> SchoolQueries.terms("name-" + name, "nameWords", List.of(name)))
                .toList();
        return SchoolQueries.constant("all-names", score, Query.of(query -> query.bool(bool -> bool.filter(each))));
    }

    static List<Query> of(Interpretation read) {
        List<Query> queries = new ArrayList<>();
        if (!read.names().isEmpty()) {
            queries.add(allNames(read.names(), ALL_NAMES));
            read.names()
                    .forEach(name -> queries.add(SchoolQueries.constant(
                            "a-name", A_NAME, SchoolQueries.terms("name-" + name, "nameWords", List.of(name)))));
        }
        if (!read.words().isEmpty()) {
            queries.add(anyWord(read.words(), 1));
        }
        return queries;
    }

    /** The same, and names that resemble words which the lexicon does not know: of very many schools it knows not all. */
    static List<Query> withErrors(Interpretation read) {
        List<Query> queries = new ArrayList<>(of(read));
        unknown(read).map(WordQueries::aNameWithErrors).ifPresent(queries::add);
        return queries;
    }

    private static Optional<String> unknown(Interpretation read) {
        return read.words().stream()
                .filter(word -> !read.names().contains(Folding.fold(word)))
                .reduce((some, word) -> some + " " + word);
    }

    static Query anyWord(List<String> words, float weight) {
        return Query.of(query -> query.multiMatch(match -> match.query(String.join(" ", words))
                .fields(FIELDS)
                .type(TextQueryType.MostFields)
                .boost(weight)
                .queryName("words")));
    }

    private static Query aNameWithErrors(String words) {
        return Query.of(query -> query.match(match -> match.field("name")
                .query(words)
                .fuzziness(ONE_ERROR_FROM_FOURTH_LETTER)
                .prefixLength(1)
                .maxExpansions(VARIANTS_OF_A_WORD)
                .boost(WITH_ERRORS)
                .queryName("a-name-with-errors")));
    }
}
