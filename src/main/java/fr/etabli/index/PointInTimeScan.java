package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scan by point in time and {@code search_after}. While one page is being used the next one is fetched: two pages of
 * documents are in memory at a time, and neither side waits for the other's work.
 */
final class PointInTimeScan<T> implements Scan<T> {

    private static final Logger log = LoggerFactory.getLogger(PointInTimeScan.class);
    private static final int PAGE = 1_000;
    /** Few, so that they are there soon. */
    private static final int FIRST_PAGE = 100;

    private static final Time KEPT_ALIVE = Time.of(time -> time.time("5m"));
    private static final ExecutorService ASIDE = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "scan-aside");
        thread.setDaemon(true);
        return thread;
    });

    private final Cluster cluster;
    private final Query query;
    private final Ordering ordering;
    private final Class<T> type;
    private final long total;
    private volatile String pit;
    private Iterator<Hit<Stored<T>>> hits = List.<Hit<Stored<T>>>of().iterator();
    private @Nullable Future<List<Hit<Stored<T>>>> ahead;
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
            turn();
        }
        return hits.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ElasticsearchDocuments.entity(hits.next());
    }

    private void turn() {
        int size = ahead == null ? FIRST_PAGE : PAGE;
        List<Hit<Stored<T>>> page = ahead == null ? fetch(List.of()) : awaited(ahead);
        hits = page.iterator();
        ended = page.size() < size;
        if (!ended) {
            List<FieldValue> last = page.get(size - 1).sort();
            ahead = ASIDE.submit(() -> fetch(last));
        }
    }

    private static <P> P awaited(Future<P> page) {
        try {
            return page.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The hub is stopping. Try again later.", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private List<Hit<Stored<T>>> fetch(List<FieldValue> last) {
        SearchResponse<Stored<T>> answer = Calls.get(() -> cluster.client()
                .<Stored<T>>search(
                        search -> {
                            search.pit(point -> point.id(pit).keepAlive(KEPT_ALIVE))
                                    .query(query)
                                    .sort(ordering.sorts().apply(false))
                                    .source(source -> source.filter(filter -> filter.includes("entity")))
                                    .trackTotalHits(track -> track.enabled(false))
                                    .allowPartialSearchResults(false)
                                    .size(last.isEmpty() ? FIRST_PAGE : PAGE);
                            return last.isEmpty() ? search : search.searchAfter(last);
                        },
                        Stored.of(type)));
        pit = answer.pitId() == null ? pit : answer.pitId();
        return answer.hits().hits();
    }

    /** Gives the point in time back aside: who was too late, broke off or was interrupted must not keep it open for that. */
    @Override
    public void close() {
        ended = true;
        hits = List.<Hit<Stored<T>>>of().iterator();
        if (ahead != null) {
            ahead.cancel(true);
        }
        ASIDE.execute(this::giveBack);
    }

    private void giveBack() {
        try {
            Calls.run(() -> cluster.client().closePointInTime(close -> close.id(pit)));
        } catch (RuntimeException gone) {
            log.debug("A point in time could not be closed and will lapse: {}", gone.getMessage());
        }
    }
}
