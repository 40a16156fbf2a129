package fr.etabli.geography;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text may mean among places, in tiers: a place's score is that of the best tier that it matches, whatever else it
 * matches; within a tier the most populous comes first.
 */
public final class PlaceQueries {

    private static final float CODE_OF_ARRONDISSEMENT = 900;
    private static final float POSTAL_CODE = 800;
    private static final float INSEE_CODE = 700;
    private static final float WHOLE_NAME = 600;
    private static final float WHOLE_NAME_BUT_ARTICLE = 550;
    private static final float NAME_BEGINNING = 400;
    private static final float POSTAL_BEGINNING = 400;
    private static final float WORD_BEGINNINGS = 300;
    private static final float ONE_ERROR = 200;
    private static final float TWO_ERRORS = 150;
    private static final float TWO_ERRORS_IN_BEGINNINGS = 100;
    private static final float SAME_POSTAL_DISTRICT = 50;

    /** Longer than any name (45 letters) with errors. */
    private static final int LONGEST = 80;

    private static final int DIGITS_OF_POSTAL_DISTRICT = 3;
    private static final String ONE_ERROR_FROM_FOURTH_LETTER = "AUTO:4,99";
    private static final String SECOND_ERROR_FROM_SIXTH_LETTER = "AUTO:4,6";
    private static final List<String> ARTICLES = List.of("le ", "la ", "les ", "l ");
    /** INSEE codes of the arrondissements of Paris, Lyon and Marseille begin so, and no others do. */
    private static final List<String> ARRONDISSEMENTS = List.of("751", "6938", "132");

    private static final Pattern CODE = Pattern.compile("\\d{5}|2[ab]\\d{3}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("(paris|lyon|marseille) 0?(\\d{1,2})(?: ?(?:er|e|eme))?(?: arr(?:ondissement)?)?");

    private PlaceQueries() {}

    /** The search that answers {@link Places#matching}, for those who send it along with others. */
    public static Documents.Search search(String text, int limit) {
        return search(matching(text), limit);
    }

    /** The text as names are compared: folded, St and Ste written out, {@code 3eme} as {@code 3e}. */
    public static String canonical(String text) {
        String folded = Folding.fold(text);
        String whole = Stream.of((folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded).split(" "))
                .map(PlaceQueries::writtenOut)
                .collect(Collectors.joining(" "))
                .strip();
        Matcher arrondissement = ARRONDISSEMENT.matcher(whole);
        if (arrondissement.matches()) {
            String number = arrondissement.group(2);
            return arrondissement.group(1) + " " + number + (number.equals("1") ? "er" : "e") + " arrondissement";
        }
        return whole;
    }

    static Documents.Search search(Query query, int limit) {
        return new Documents.Search(Kind.COMMUNES, MultisearchBody.of(body -> body.query(query)
                .size(limit)
                .trackTotalHits(track -> track.enabled(false))
                .sort(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))))
                .sort(by("population", SortOrder.Desc), by("key", SortOrder.Asc))));
    }

    static Query matching(String text) {
        return best(tiers(canonical(text)));
    }

    /** As {@link #matching}, and for a postal code that no place bears those of the same district. */
    static Query matchingOrNear(String text) {
        String name = canonical(text);
        List<Query> tiers = tiers(name);
        if (CODE.matcher(name).matches()) {
            String district = name.substring(0, DIGITS_OF_POSTAL_DISTRICT);
            tiers.add(tier("postal-district", SAME_POSTAL_DISTRICT, prefix("postalCodes", district)));
        }
        return best(tiers);
    }

    private static List<Query> tiers(String name) {
        List<Query> tiers = new ArrayList<>();
        if (CODE.matcher(name).matches()) {
            Query postal = term("postalCodes", name);
            tiers.add(tier("postal-code-of-arrondissement", CODE_OF_ARRONDISSEMENT, inArrondissement(postal)));
            tiers.add(tier("postal-code", POSTAL_CODE, postal));
            tiers.add(tier("insee-code", INSEE_CODE, term("key", name.toUpperCase(java.util.Locale.ROOT))));
        } else if (DIGITS.matcher(name).matches()) {
            tiers.add(tier("postal-beginning", POSTAL_BEGINNING, prefix("postalCodes", name)));
        } else if (!name.isEmpty()) {
            names(name, tiers);
        }
        return tiers;
    }

    private static void names(String name, List<Query> tiers) {
        List<String> withArticle =
                ARTICLES.stream().map(article -> article + name).toList();
        tiers.add(tier("whole-name", WHOLE_NAME, term("name.whole", name)));
        tiers.add(tier(
                "whole-name-but-article",
                WHOLE_NAME_BUT_ARTICLE,
                any(Stream.concat(withArticle.stream(), withoutArticle(name))
                        .map(one -> term("name.whole", one))
                        .toList())));
        tiers.add(tier(
                "name-beginning",
                NAME_BEGINNING,
                any(Stream.concat(Stream.of(name), withArticle.stream())
                        .map(one -> prefix("name.whole", one))
                        .toList())));
        tiers.add(tier("word-beginnings", WORD_BEGINNINGS, words("name.beginnings", name, "0")));
        tiers.add(tier("one-error", ONE_ERROR, words("name.beginnings", name, ONE_ERROR_FROM_FOURTH_LETTER)));
        tiers.add(tier("two-errors", TWO_ERRORS, words("name", name, SECOND_ERROR_FROM_SIXTH_LETTER)));
        tiers.add(tier(
                "two-errors-in-beginnings",
                TWO_ERRORS_IN_BEGINNINGS,
                words("name.beginnings", name, SECOND_ERROR_FROM_SIXTH_LETTER)));
    }

    private static String writtenOut(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "sts" -> "saints";
            case "stes" -> "saintes";
            default -> word;
        };
    }

    private static Stream<String> withoutArticle(String name) {
        return ARTICLES.stream()
                .filter(name::startsWith)
                .map(article -> name.substring(article.length()))
                .filter(rest -> !rest.isEmpty());
    }

    private static Query best(List<Query> tiers) {
        return tiers.isEmpty()
                ? Query.of(query -> query.matchNone(none -> none))
                : Query.of(query ->
                        query.disMax(best -> best.queries(tiers).tieBreaker(0.0).queryName("place")));
    }

    private static Query tier(String name, float score, Query query) {
        return Query.of(tier -> tier.constantScore(
                constant -> constant.filter(query).boost(score).queryName(name)));
    }

    private static Query inArrondissement(Query query) {
        return Query.of(both -> both.bool(bool -> bool.filter(
                query,
                any(ARRONDISSEMENTS.stream().map(code -> prefix("key", code)).toList()))));
    }

    private static Query any(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query prefix(String field, String value) {
        return Query.of(query -> query.prefix(prefix -> prefix.field(field).value(value)));
    }

    private static Query words(String field, String words, String fuzziness) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(words)
                .operator(Operator.And)
                .fuzziness(fuzziness)
                .prefixLength(1)));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(one -> one.field(field).order(order)));
    }
}
