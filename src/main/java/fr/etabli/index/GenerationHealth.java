package fr.etabli.index;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while a generation is served and Elasticsearch answers: whether the hub can do what it is for. */
record GenerationHealth(Generations generations) implements HealthIndicator {

    @Override
    public Health health() {
        try (Work work = Work.vital(ClusterHealth.PATIENCE)) {
            return generations
                    .served()
                    .map(manifest -> Health.up()
                            .withDetail("generation", manifest.generation().id())
                            .withDetail("loadedAt", manifest.loadedAt().toString())
                            .withDetail("schools", manifest.count(Kind.SCHOOLS)))
                    .orElseGet(() -> ClusterHealth.told(
                            Health.down(),
                            "No data has been loaded yet.",
                            "Run `ingest`, or read the log of the one that runs."))
                    .withDetail("milliseconds", work.spent().toMillis())
                    .build();
        } catch (EtabliException away) {
            return ClusterHealth.told(
                            Health.down(),
                            "The data cannot be read: " + away.code() + ".",
                            "See what the part `cluster` says.")
                    .build();
        }
    }
}
