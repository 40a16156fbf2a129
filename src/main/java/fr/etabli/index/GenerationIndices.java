package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indices of generations, whichever of them is served. */
record GenerationIndices(Cluster cluster, Names names, IndexDefinitions definitions) {

    private static final Logger log = LoggerFactory.getLogger(GenerationIndices.class);
    private static final String NEVER = "-1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Makes them, empty; what an interrupted ingest left under the same names goes. */
    void create(Generation generation) {
        remove(generation);
        // Together: the node takes most of the time to write each state of the cluster down.
        Arrays.stream(Kind.values()).parallel().forEach(kind -> create(generation, kind));
        Calls.run(() -> cluster.client().cluster().health(health -> health.index(indices(generation))
                .waitForStatus(HealthStatus.Yellow)));
    }

    private void create(Generation generation, Kind kind) {
        Calls.run(() -> cluster.client().indices().create(create -> create.index(names.index(generation, kind))
                .withJson(definitions.reader(kind))
                .waitForActiveShards(none -> none.count(0))));
    }

    void refresh(Generation generation) {
        Calls.run(() -> cluster.client().indices().refresh(refresh -> refresh.index(indices(generation))));
    }

    /** Puts all that was written on disk; without it, the newest seconds may be lost with the node. */
    void flush(Generation generation) {
        Calls.run(() -> cluster.client().indices().flush(flush -> flush.index(indices(generation))));
    }

    /**
     * Makes the copies that the settings ask for, and waits while any is being made: what is served must outlive a node.
     * Copies that have no place, for want of nodes, are waited for no longer than {@link #PATIENCE}.
     */
    void copy(Generation generation) {
        if (definitions.replicas() == 0 && NEVER.equals(definitions.refreshInterval())) {
            return; // as it was created
        }
        Calls.run(() -> cluster.client().indices().putSettings(put -> put.index(indices(generation))
                .settings(index -> index.numberOfReplicas(String.valueOf(definitions.replicas()))
                        .refreshInterval(time -> time.time(definitions.refreshInterval())))));
        long moved = System.nanoTime();
        HealthResponse health = health(generation);
        while (health.status() != HealthStatus.Green && System.nanoTime() - moved < PATIENCE.toNanos()) {
            pause();
            health = health(generation);
            moved = health.initializingShards() > 0 ? System.nanoTime() : moved;
        }
        if (health.status() != HealthStatus.Green) {
            log.warn(
                    "{} copies of generation {} have no place: are there fewer nodes than"
                            + " etabli.elasticsearch.replicas={} needs? It is served without them.",
                    health.unassignedShards(),
                    generation,
                    definitions.replicas());
        }
    }

    private HealthResponse health(Generation generation) {
        return Calls.get(() -> cluster.client().cluster().health(health -> health.index(indices(generation))));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The hub is stopping.", interrupted);
        }
    }

    long count(Generation generation, Kind kind) {
        return Calls.get(() -> cluster.client().count(count -> count.index(names.index(generation, kind))))
                .count();
    }

    /** Whether none of them has been lost. */
    boolean areThere(Generation generation) {
        return Calls.get(() -> cluster.client().indices().exists(exists -> exists.index(indices(generation))))
                .value();
    }

    void removeAllBut(Collection<Generation> wanted) {
        Set<Generation> present = new LinkedHashSet<>();
        Calls.get(() -> cluster.client().indices().get(get -> get.index(names.everything())
                        .allowNoIndices(true)))
                .result()
                .keySet()
                .forEach(index -> names.generationOf(index).ifPresent(present::add));
        present.removeAll(wanted);
        present.forEach(this::remove);
    }

    private void remove(Generation generation) {
        Calls.run(() -> cluster.client().indices().delete(delete -> delete.index(indices(generation))
                .ignoreUnavailable(true)));
        log.debug("Removed generation {}", generation);
    }

    private List<String> indices(Generation generation) {
        return Arrays.stream(Kind.values())
                .map(kind -> names.index(generation, kind))
                .toList();
    }
}
