package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents by their generation's own index names, so that a swap in the middle of an answer mixes nothing. */
final class ElasticsearchDocuments implements Documents {

    /** Elasticsearch's {@code index.max_result_window}. */
    private static final int LARGEST_PAGE = 10_000;

    private static final SourceConfig ENTITY_ALONE =
            SourceConfig.of(source -> source.filter(filter -> filter.includes("entity")));

    private final Cluster cluster;
    private final Names names;
    private final JsonMapper json;
    private final Dictionaries dictionaries = new Dictionaries();

    ElasticsearchDocuments(Cluster cluster, Names names, JsonMapper json) {
        this.cluster = cluster;
        this.names = names;
        this.json = json;
    }

    @Override
    public <T> Optional<T> find(Generation generation, Kind kind, String key, Class<T> type) {
        return Optional.ofNullable(find(generation, kind, List.of(key), type).get(key));
    }

    @Override
    public <T> Map<String, T> find(Generation generation, Kind kind, Collection<String> keys, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        List<String> askable = keys.stream()
                .distinct()
                .filter(key -> !key.isBlank() && key.length() <= 512)
                .toList();
        if (askable.isEmpty()) {
            return found;
        }
        Calls.get(() -> cluster.client()
                        .<Stored<T>>mget(
                                get -> get.index(names.index(generation, kind))
                                        .ids(askable)
                                        .sourceIncludes("entity"),
                                Stored.of(type)))
                .docs()
                .forEach(item -> {
                    if (item.isFailure()) {
                        throw Calls.failure(item.failure().error());
                    }
                    Stored<T> stored = item.result().source();
                    if (stored != null) {
                        found.put(item.result().id(), stored.entity());
                    }
                });
        return found;
    }

    @Override
    public <T> Map<String, T> dictionary(Generation generation, Kind kind, Class<T> type) {
        return dictionaries.get(generation, kind, () -> keyed(generation, kind, type));
    }

    private <T> Map<String, T> keyed(Generation generation, Kind kind, Class<T> type) {
        Map<String, T> entities = new LinkedHashMap<>();
        hits(generation, kind, Query.of(query -> query.matchAll(all -> all)), Ordering.byKey(), type)
                .forEach(hit -> entities.put(hit.id(), entity(hit)));
        return java.util.Collections.unmodifiableMap(entities);
    }

    @Override
    public <T> Slice<Slice.PlainEdge<T>> page(
            Generation generation, Kind kind, Query query, Ordering ordering, Page page, Class<T> type) {
        MultisearchBody body = Paging.body(ordering, page).query(query).build();
        ResponseBody<Stored<T>> answer = search(generation, new Search(kind, body), type);
        return Paging.slice(
                generation, ordering, page, answer, (cursor, hit) -> new Slice.PlainEdge<>(cursor, entity(hit)));
    }

    @Override
    public <T> List<T> list(Generation generation, Kind kind, Query query, Ordering ordering, Class<T> type) {
        return hits(generation, kind, query, ordering, type).stream()
                .map(ElasticsearchDocuments::entity)
                .toList();
    }

    private <T> List<Hit<Stored<T>>> hits(
            Generation generation, Kind kind, Query query, Ordering ordering, Class<T> type) {
        List<Hit<Stored<T>>> all = new ArrayList<>();
        List<FieldValue> last = List.of();
        while (true) {
            List<FieldValue> from = last;
            MultisearchBody body = MultisearchBody.of(search -> {
                search.query(query).sort(ordering.sorts().apply(false)).size(LARGEST_PAGE);
                return from.isEmpty() ? search : search.searchAfter(from);
            });
            List<Hit<Stored<T>>> hits =
                    search(generation, new Search(kind, body), type).hits().hits();
            all.addAll(hits);
            if (hits.size() < LARGEST_PAGE) {
                return all;
            }
            last = hits.get(hits.size() - 1).sort();
        }
    }

    @Override
    public <T> Scan<T> scan(Generation generation, Kind kind, Query query, Ordering ordering, Class<T> type) {
        return new PointInTimeScan<>(cluster, names.index(generation, kind), query, ordering, type);
    }

    @Override
    public <T> ResponseBody<Stored<T>> search(Generation generation, Search search, Class<T> type) {
        return searches(generation, List.of(search), type).get(0);
    }

    @Override
    public <T> List<ResponseBody<Stored<T>>> searches(Generation generation, List<Search> searches, Class<T> type) {
        List<RequestItem> items = searches.stream()
                .map(search -> RequestItem.of(item -> item.header(
                                header -> header.index(names.index(generation, search.kind())))
                        .body(search.body().rebuild().source(ENTITY_ALONE).build())))
                .toList();
        List<MultiSearchResponseItem<Stored<T>>> answers = Calls.get(
                        () -> cluster.client().<Stored<T>>msearch(all -> all.searches(items), Stored.of(type)))
                .responses();
        List<ResponseBody<Stored<T>>> results = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            MultiSearchResponseItem<Stored<T>> answer = answers.get(i);
            if (answer.isFailure()) {
                throw refused(searches.get(i), answer.failure());
            }
            Calls.requireWhole(answer.result().shards(), answer.result().timedOut());
            results.add(answer.result());
        }
        return results;
    }

    /** What Elasticsearch calls a bad request can, in a search of ours, only be the client's cursor. */
    private static RuntimeException refused(Search search, ErrorResponse failure) {
        return failure.status() == HttpURLConnection.HTTP_BAD_REQUEST
                        && !search.body().searchAfter().isEmpty()
                ? Paging.notOurs()
                : Calls.failure(failure);
    }

    @Override
    public <T> T as(Class<T> type, JsonNode entity) {
        return json.treeToValue(entity, type);
    }

    static <T> T entity(Hit<Stored<T>> hit) {
        return Stored.entityOf(hit);
    }
}
