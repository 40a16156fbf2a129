package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Stored;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts by composite aggregations, read to their end. */
final class ElasticsearchSchoolStatistics implements SchoolStatistics {

    private static final int MOST_DIMENSIONS = 3;
    private static final int ROWS_AT_ONCE = 10_000;
    private static final String CELLS = "cells";

    private static final String NOT_ADDITIVE = "A school counts once under each trade, sector and type of qualification"
            + " that it has, so the rows may add up to more than the total.";

    private final Documents documents;
    private final Selections selections;
    private final DimensionNames names;

    ElasticsearchSchoolStatistics(Documents documents, Selections selections, DimensionNames names) {
        this.documents = documents;
        this.selections = selections;
        this.names = names;
    }

    @Override
    public Statistics count(Generation generation, Measure measure, List<Dimension> by, SchoolFilter filter) {
        if (by.isEmpty() || by.size() > MOST_DIMENSIONS || EnumSet.copyOf(by).size() < by.size()) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT, "`by` takes one to three dimensions, each of them once; not " + by + ".");
        }
        Selection selection = selections.select(generation, filter);
        Cells cells = new Cells(measure, by, trade -> names.sectorOfTrade(generation, trade));
        Kind kind = measure == Measure.SCHOOLS ? Kind.SCHOOLS : Kind.PROGRAMMES;
        boolean additive = measure == Measure.PROGRAMMES || by.stream().noneMatch(Dimension::isOfProgrammes);
        List<Statistics.Row> rows = new ArrayList<>();
        ResponseBody<Stored<JsonNode>> answer = search(generation, kind, selection, cells, Map.of());
        TotalHits total = Objects.requireNonNull(answer.hits().total());
        while (true) {
            CompositeAggregate page =
                    Objects.requireNonNull(answer.aggregations().get(CELLS)).composite();
            page.buckets().array().forEach(bucket -> rows.add(row(generation, by, cells, bucket)));
            if (page.buckets().array().size() < ROWS_AT_ONCE) {
                break;
            }
            answer = search(generation, kind, selection, cells, page.afterKey());
        }
        rows.sort(names.order());
        return new Statistics(Math.toIntExact(total.value()), additive, additive ? null : NOT_ADDITIVE, rows);
    }

    private ResponseBody<Stored<JsonNode>> search(
            Generation generation, Kind kind, Selection selection, Cells cells, Map<String, FieldValue> after) {
        CompositeAggregation composite = CompositeAggregation.of(group -> {
            group.sources(cells.fields().stream()
                    .map(field -> Map.of(field, source(field)))
                    .toList());
            return after.isEmpty()
                    ? group.size(ROWS_AT_ONCE)
                    : group.size(ROWS_AT_ONCE).after(after);
        });
        MultisearchBody body = MultisearchBody.of(search -> search.query(SchoolQueries.matching(selection))
                .size(0)
                .trackTotalHits(track -> track.enabled(true))
                .aggregations(CELLS, composite));
        return documents.search(generation, new Documents.Search(kind, body), JsonNode.class);
    }

    private static CompositeAggregationSource source(String field) {
        return CompositeAggregationSource.of(
                source -> source.terms(terms -> terms.field(field).missingBucket(true)));
    }

    private Statistics.Row row(Generation generation, List<Dimension> by, Cells cells, CompositeBucket bucket) {
        Map<String, @Nullable String> group = new HashMap<>();
        bucket.key().forEach((field, value) -> group.put(field, value.isNull() ? null : String.valueOf(value._get())));
        Map<Dimension, String> values = cells.values(group);
        return new Statistics.Row(
                by.stream()
                        .map(dimension -> names.key(generation, dimension, values.get(dimension)))
                        .toList(),
                Math.toIntExact(bucket.docCount()));
    }
}
