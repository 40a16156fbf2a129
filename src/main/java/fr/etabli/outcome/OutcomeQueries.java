package fr.etabli.outcome;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.index.Ordering;
import fr.etabli.vocabulary.PartialDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in Elasticsearch's words which figures are asked for. */
final class OutcomeQueries {

    static final Ordering NEWEST_FIRST = Ordering.by("newest", SortOrder.Desc);

    private OutcomeQueries() {}

    static Query matching(OutcomeFilter filter) {
        return allOf(
                anyOf("indicator", filter.indicators()),
                anyOf("kind", filter.kinds()),
                anyOf("subject", filter.subjects()),
                anyOf("source", filter.sources()),
                notBefore("statedTo", filter.statedFrom()),
                notAfter("statedFrom", filter.statedTo()),
                notBefore("periodTo", filter.periodFrom()),
                notAfter("periodFrom", filter.periodTo()),
                filter.disputedOnly()
                        ? Query.of(
                                query -> query.term(is -> is.field("disputed").value(true)))
                        : null);
    }

    /** The figures of all these lists, which differ only in what their figures are about, or from. */
    static Query inAny(List<OutcomeList> alike) {
        OutcomeList any = alike.get(0);
        return allOf(
                anyOf(any.by().field(), alike.stream().map(OutcomeList::of).toList()),
                anyOf("indicator", any.indicators()));
    }

    private static Query allOf(@Nullable Query... conditions) {
        List<Query> stated = Stream.of(conditions).filter(Objects::nonNull).toList();
        return stated.isEmpty()
                ? Query.of(query -> query.matchAll(all -> all))
                : Query.of(query -> query.bool(all -> all.filter(stated)));
    }

    private static @Nullable Query anyOf(String field, @Nullable Collection<?> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        List<FieldValue> values =
                wanted.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Query.of(query -> query.terms(any -> any.field(field).terms(terms -> terms.value(values))));
    }

    private static @Nullable Query notBefore(String field, @Nullable PartialDate from) {
        if (from == null) {
            return null;
        }
        double day = from.firstDay().toEpochDay();
        return Query.of(query ->
                query.range(range -> range.number(days -> days.field(field).gte(day))));
    }

    private static @Nullable Query notAfter(String field, @Nullable PartialDate to) {
        if (to == null) {
            return null;
        }
        double day = to.lastDay().toEpochDay();
        return Query.of(query ->
                query.range(range -> range.number(days -> days.field(field).lte(day))));
    }
}
