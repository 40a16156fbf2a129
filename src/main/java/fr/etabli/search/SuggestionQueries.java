package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.school.SchoolStatus;
import java.util.List;

/** The schools whose names letters may begin: without errors first, and among equals the open ones. */
final class SuggestionQueries {

    private static final float BEGINNINGS = 20;
    private static final float WITH_ERRORS = 10;
    private static final float OPEN = 1;

    private SuggestionQueries() {}

    static Documents.Search schools(String typed, int limit) {
        return new Documents.Search(Kind.SCHOOLS, MultisearchBody.of(body -> body.query(query(typed))
                .size(limit)
                .trackTotalHits(track -> track.enabled(false))
                .sort(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))))
                .sort(SortOptions.of(
                        sort -> sort.field(field -> field.field("name.sort").order(SortOrder.Asc))))));
    }

    static Query query(String typed) {
        Query name = Query.of(query -> query.disMax(best -> best.queries(List.of(
                        tier("beginnings", BEGINNINGS, words(typed, "0")),
                        tier("with-errors", WITH_ERRORS, words(typed, "AUTO:4,6"))))
                .tieBreaker(0.0)));
        Query open = Query.of(query -> query.term(term -> term.field("status").value(SchoolStatus.OPEN.name())));
        return Query.of(query -> query.bool(bool -> bool.must(name).should(tier("open", OPEN, open))));
    }

    private static Query tier(String name, float score, Query query) {
        return Query.of(tier -> tier.constantScore(
                constant -> constant.filter(query).boost(score).queryName(name)));
    }

    private static Query words(String typed, String fuzziness) {
        return Query.of(query -> query.match(match -> match.field("name.beginnings")
                .query(typed)
                .operator(Operator.And)
                .fuzziness(fuzziness)
                .prefixLength(1)));
    }
}
