package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.etabli.vocabulary.EtabliException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scan by point in time and {@code search_after}: one page of documents in memory at a time. */
final class PointInTimeScan<T> implements Scan<T> {

    private static final Logger log = LoggerFactory.getLogger(PointInTimeScan.class);
    private static final int PAGE = 1_000;
    private static final Time KEPT_ALIVE = Time.of(time -> time.time("5m"));

    private final Cluster cluster;
    private final Query query;
    private final Ordering ordering;
    private final Class<T> type;
    private final long total;
    private String pit;
    private Iterator<Hit<Stored<T>>> hits = List.<Hit<Stored<T>>>of().iterator();
    private List<FieldValue> last = List.of();
    private boolean ended;

    PointInTimeScan(Cluster cluster, String index, Query query, Ordering ordering, Class<T> type) {
        this.cluster = cluster;
        this.query = query;
        this.ordering = ordering;
        this.type = type;
        this.total = Calls.get(
                        () -> cluster.client().count(count -> count.index(index).query(query)))
                .count();
        this.pit = Calls.get(() -> cluster.client()
                        .openPointInTime(open -> open.index(index).keepAlive(KEPT_ALIVE)))
                .id();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public boolean hasNext() {
        if (!hits.hasNext() && !ended) {
            fetch();
        }
        return hits.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Hit<Stored<T>> hit = hits.next();
        last = hit.sort();
        return ElasticsearchDocuments.entity(hit);
    }

    private void fetch() {
        SearchResponse<Stored<T>> answer = Calls.get(() -> cluster.client()
                .<Stored<T>>search(
                        search -> {
                            search.pit(point -> point.id(pit).keepAlive(KEPT_ALIVE))
                                    .query(query)
                                    .sort(ordering.sorts().apply(false))
                                    .source(source -> source.filter(filter -> filter.includes("entity")))
                                    .trackTotalHits(track -> track.enabled(false))
                                    .allowPartialSearchResults(false)
                                    .size(PAGE);
                            return last.isEmpty() ? search : search.searchAfter(last);
                        },
                        Stored.of(type)));
        pit = answer.pitId() == null ? pit : answer.pitId();
        List<Hit<Stored<T>>> page = answer.hits().hits();
        hits = page.iterator();
        ended = page.size() < PAGE;
    }

    @Override
    public void close() {
        ended = true;
        hits = List.<Hit<Stored<T>>>of().iterator();
        try {
            Calls.run(() -> cluster.client().closePointInTime(close -> close.id(pit)));
        } catch (EtabliException gone) {
            log.debug("A point in time could not be closed and will lapse: {}", gone.getMessage());
        }
    }
}
