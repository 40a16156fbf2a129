package fr.etabli.index;

import fr.etabli.vocabulary.EtabliException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while a generation is served and Elasticsearch answers. */
record GenerationHealth(Generations generations) implements HealthIndicator {

    @Override
    public Health health() {
        try {
            return generations
                    .served()
                    .map(manifest -> Health.up()
                            .withDetail("generation", manifest.generation().id()))
                    .orElseGet(() -> Health.down().withDetail("reason", "No data has been loaded yet."))
                    .build();
        } catch (EtabliException away) {
            return Health.down().withDetail("reason", away.code()).build();
        }
    }
}
