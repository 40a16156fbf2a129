package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.CountResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    /** Within them another node comes to stand in for one that has died. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(6));

    private static final ExecutorService ASIDE = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "scan-aside");
        thread.setDaemon(true);
        return thread;
    });

    private final Cluster cluster;
    private final Query query;
    private final List<SortOptions> sorts;
    private final Class<T> type;
    private final long total;
    private final PointInTime point;
    private Iterator<Hit<Stored<T>>> hits = List.<Hit<Stored<T>>>of().iterator();
    private @Nullable Future<List<Hit<Stored<T>>>> ahead;
    private boolean ended;

    PointInTimeScan(Cluster cluster, String index, Query query, Ordering ordering, Class<T> type) {
        this.cluster = cluster;
        this.query = query;
        this.sorts = ordering.sorts().apply(false);
        this.type = type;
        CountResponse count =
                Calls.get(() -> cluster.client().count(all -> all.index(index).query(query)));
        Calls.requireWhole(count.shards(), false);
        this.total = count.count();
        this.point = PointInTime.open(cluster, index);
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
            List<FieldValue> all = page.get(size - 1).sort();
            List<FieldValue> last =
                    all.subList(0, sorts.size()); // what Elasticsearch adds holds for one point in time alone
            ahead = ASIDE.submit(() -> fetchThrough(last));
        }
    }

    /** As {@link #fetch}, but goes on at another point in time where one is lost, with the node that held it for example. */
    private List<Hit<Stored<T>>> fetchThrough(List<FieldValue> last) {
        for (Duration pause : PAUSES) {
            try {
                return fetch(last);
            } catch (EtabliException | ElasticsearchException lost) {
                resume(pause, lost);
            }
        }
        return fetch(last);
    }

    private void resume(Duration pause, RuntimeException lost) {
        if (!isResumable(lost)) {
            throw lost;
        }
        log.info("A walk over {} documents lost its place and takes it up again: {}", total, lost.getMessage());
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            point.takeAnother();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw lost;
        } catch (EtabliException | ElasticsearchException stillAway) {
            log.debug("Not yet: {}", stillAway.getMessage());
        }
    }

    /**
     * Nothing writes to a generation that is served, and every order ends with the key: after the last document seen come the
     * same ones at whatever point in time. Only how well documents match may be reckoned otherwise by another copy.
     */
    private boolean isResumable(RuntimeException lost) {
        boolean passing = lost instanceof EtabliException away
                ? away.code() == ErrorCode.UNAVAILABLE
                : lost instanceof ElasticsearchException gone && gone.status() == HttpURLConnection.HTTP_NOT_FOUND;
        return passing
                && !Thread.currentThread().isInterrupted()
                && sorts.stream().noneMatch(SortOptions::isScore);
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
                            search.pit(point.reference())
                                    .query(query)
                                    .sort(sorts)
                                    .source(source -> source.filter(filter -> filter.includes("entity")))
                                    .trackTotalHits(track -> track.enabled(false))
                                    .allowPartialSearchResults(false)
                                    .size(last.isEmpty() ? FIRST_PAGE : PAGE);
                            return last.isEmpty() ? search : search.searchAfter(last);
                        },
                        Stored.of(type)));
        point.isNow(answer.pitId());
        Calls.requireWhole(answer.shards(), answer.timedOut());
        return answer.hits().hits();
    }

    @Override
    public void close() {
        ended = true;
        hits = List.<Hit<Stored<T>>>of().iterator();
        if (ahead != null) {
            ahead.cancel(true);
        }
        point.giveBack(ASIDE);
    }
}
