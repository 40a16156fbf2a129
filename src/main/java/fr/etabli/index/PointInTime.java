package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Elasticsearch holds ready so that a walk over many pages sees one state of an index, until it is given back. */
final class PointInTime {

    private static final Logger log = LoggerFactory.getLogger(PointInTime.class);
    private static final Time KEPT_ALIVE = Time.of(time -> time.time("5m"));

    private final Cluster cluster;
    private final String index;
    private volatile String id;

    private PointInTime(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
        this.id = opened(cluster, index);
    }

    static PointInTime open(Cluster cluster, String index) {
        return new PointInTime(cluster, index);
    }

    private static String opened(Cluster cluster, String index) {
        return Calls.get(() -> cluster.client()
                        .openPointInTime(open -> open.index(index).keepAlive(KEPT_ALIVE)))
                .id();
    }

    PointInTimeReference reference() {
        return PointInTimeReference.of(point -> point.id(id).keepAlive(KEPT_ALIVE));
    }

    /** Elasticsearch may call it another name from one answer to the next. */
    void isNow(@Nullable String name) {
        id = name == null ? id : name;
    }

    /** Takes another in place of one that was lost; what is left of that one lapses. */
    void takeAnother() {
        id = opened(cluster, index);
    }

    /** Does so aside: who was too late, broke off or was interrupted must not keep it open for that. */
    void giveBack(Executor aside) {
        aside.execute(() -> {
            try {
                Calls.run(() -> cluster.client().closePointInTime(close -> close.id(id)));
            } catch (RuntimeException gone) {
                log.debug("A point in time of {} could not be closed and will lapse: {}", index, gone.getMessage());
            }
        });
    }
}
