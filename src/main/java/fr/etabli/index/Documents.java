package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the documents of one generation. Every method throws {@link fr.etabli.vocabulary.EtabliException} as
 * {@code UNAVAILABLE} while Elasticsearch is away and as {@code STALE_CURSOR} once the generation is gone.
 */
public interface Documents {

    <T> Optional<T> find(Generation generation, Kind kind, String key, Class<T> type);

    /** The entities that exist among these keys, by key, in the order asked for; one request. */
    <T> Map<String, T> find(Generation generation, Kind kind, Collection<String> keys, Class<T> type);

    /**
     * All entities of a kind that is small by nature (regions, trades …), by key and in the order of their keys. Read
     * once a generation and kept in memory.
     */
    <T> Map<String, T> dictionary(Generation generation, Kind kind, Class<T> type);

    /** One page of a list; one request. */
    <T> Slice<Slice.PlainEdge<T>> page(
            Generation generation, Kind kind, Query query, Ordering ordering, Page page, Class<T> type);

    /** All entities that match, in that order, whatever their number; one request for each ten thousand. */
    <T> List<T> list(Generation generation, Kind kind, Query query, Ordering ordering, Class<T> type);

    /** All entities that match, in that order, one page after another from a point in time; memory stays constant. */
    <T> Scan<T> scan(Generation generation, Kind kind, Query query, Ordering ordering, Class<T> type);

    /** One search, for what the methods above do not cover. */
    <T> ResponseBody<Stored<T>> search(Generation generation, Search search, Class<T> type);

    /**
     * Several searches in one request, answered in their order. Where they are of several kinds, {@code type} is
     * {@link tools.jackson.databind.JsonNode} and {@link #as} turns each entity into its own type.
     */
    <T> List<ResponseBody<Stored<T>>> searches(Generation generation, List<Search> searches, Class<T> type);

    /** An entity that was read as JSON. */
    <T> T as(Class<T> type, JsonNode entity);

    /** What to search, and how. */
    record Search(Kind kind, MultisearchBody body) {}
}
