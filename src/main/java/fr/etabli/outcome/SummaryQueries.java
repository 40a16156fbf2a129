package fr.etabli.outcome;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.index.Ordering;
import fr.etabli.index.Stored;
import fr.etabli.vocabulary.GlobalId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what there is of one indicator, and reads the answer. */
final class SummaryQueries {

    /** Of the newest some may be withheld, or not comparable. */
    private static final int CANDIDATES = 5;

    private static final Ordering OBSERVED_FIRST = Ordering.byScore("observed", OutcomeQueries.NEWEST_FIRST);
    private static final String DISPUTED = "disputed";
    private static final String DIFFERENT = "different";

    private SummaryQueries() {}

    static MultisearchBody of(String indicator, String subject) {
        return MultisearchBody.of(body -> body.query(observedFirst(indicator))
                .postFilter(about -> about.term(is -> is.field("subject").value(subject)))
                .sort(OBSERVED_FIRST.sorts().apply(false))
                .size(CANDIDATES)
                .aggregations(counts()));
    }

    private static Query observedFirst(String indicator) {
        return Query.of(
                query -> query.bool(either -> either.filter(OutcomeQueries.matching(OutcomeFilter.of(indicator)))
                        .should(better -> better.constantScore(constant -> constant.filter(
                                kind -> kind.term(is -> is.field("kind").value(ClaimKind.OBSERVED.name())))))));
    }

    private static Map<String, Aggregation> counts() {
        Map<String, Aggregation> counts = new HashMap<>();
        for (SubjectType type : SubjectType.values()) {
            String start = new GlobalId(type.name().toLowerCase(Locale.ROOT), "").toString();
            counts.put(type.name(), Aggregation.of(part -> part.filter(
                            of -> of.prefix(is -> is.field("subject").value(start)))
                    .aggregations(DIFFERENT, each -> each.cardinality(count -> count.field("subject")))));
        }
        counts.put(
                DISPUTED,
                Aggregation.of(part ->
                        part.filter(of -> of.term(is -> is.field(DISPUTED).value(true)))));
        return counts;
    }

    static Outcomes.Summary read(ResponseBody<Stored<Outcome>> answer) {
        Map<SubjectType, Long> subjects = new EnumMap<>(SubjectType.class);
        long total = 0;
        for (SubjectType type : SubjectType.values()) {
            Aggregate part = part(answer, type.name());
            long figures = part.filter().docCount();
            total += figures;
            if (figures > 0) {
                subjects.put(
                        type,
                        Objects.requireNonNull(part.filter().aggregations().get(DIFFERENT))
                                .cardinality()
                                .value());
            }
        }
        return new Outcomes.Summary(
                headline(answer),
                total,
                subjects,
                part(answer, DISPUTED).filter().docCount());
    }

    private static @Nullable Outcome headline(ResponseBody<Stored<Outcome>> answer) {
        return answer.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()).entity())
                .filter(figure -> figure.value() != null && figure.comparable())
                .findFirst()
                .orElse(null);
    }

    private static Aggregate part(ResponseBody<Stored<Outcome>> answer, String name) {
        return Objects.requireNonNull(answer.aggregations().get(name), name);
    }
}
