package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Elasticsearch answers and holds all that it should; where not, what is wrong and what to do. */
record ClusterHealth(Cluster cluster, Names names) implements HealthIndicator {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public Health health() {
        try (Work work = Work.vital(PATIENCE)) {
            return of(Calls.get(() -> cluster.client().cluster().health(health -> health.index(names.everything()))))
                    .withDetail("milliseconds", work.spent().toMillis())
                    .build();
        } catch (EtabliException away) {
            return told(Health.down(), "Elasticsearch does not answer.", whereAway())
                    .build();
        } catch (ElasticsearchException refusal) {
            return told(
                            Health.down(),
                            "Elasticsearch refuses: status " + refusal.status() + ".",
                            "See whether the credentials of etabli.elasticsearch hold and bear the rights that the hub"
                                    + " needs.")
                    .build();
        }
    }

    private static Health.Builder of(HealthResponse state) {
        HealthStatus status = state.status();
        Health.Builder health = status == HealthStatus.Red ? Health.down() : Health.up();
        health.withDetail("status", status.jsonValue()).withDetail("nodes", state.numberOfNodes());
        return switch (status) {
            case Red, Unavailable, Unknown ->
                told(
                        health,
                        "Parts of the indices cannot be read.",
                        "Bring back the node of the cluster that holds them; what is lost for good, `ingest` makes anew.");
            case Yellow ->
                told(
                        health,
                        state.unassignedShards() + " copies of parts of the indices are missing.",
                        "All is readable. See that as many nodes run as etabli.elasticsearch.replicas asks for.");
            case Green -> health;
        };
    }

    private String whereAway() {
        return cluster.node().isPresent()
                ? "The hub starts its private node again by itself. If it stays away, read logs and console.log in"
                        + " etabli.elasticsearch.directory."
                : "See whether the nodes of etabli.elasticsearch.uris run and can be reached from here.";
    }

    static Health.Builder told(Health.Builder health, String reason, String action) {
        return health.withDetail("reason", reason).withDetail("action", action);
    }
}
