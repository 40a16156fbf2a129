package fr.etabli.publish;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether what has been published can be read. Questions are answered without it, so the hub is ready without it. */
record PublicationHealth(Publications publications) implements HealthIndicator {

    @Override
    public Health health() {
        try {
            return of(publications.latest());
        } catch (RuntimeException unreadable) {
            return Health.down()
                    .withDetail(
                            "reason",
                            "The place of the publications cannot be read: "
                                    + cause(unreadable).getClass().getSimpleName() + ".")
                    .withDetail(
                            "action",
                            "See whether etabli.publish.directory, or the store of etabli.publish.s3, is there and open"
                                    + " to the hub.")
                    .build();
        }
    }

    private static Throwable cause(RuntimeException unreadable) {
        Throwable cause = unreadable.getCause();
        return cause == null ? unreadable : cause;
    }

    private static Health of(Optional<Publication> latest) {
        return latest.map(publication -> Health.up()
                        .withDetail("latest", publication.version())
                        .withDetail("issuedAt", publication.issuedAt().toString()))
                .orElseGet(() -> Health.up()
                        .withDetail("reason", "Nothing has been published yet.")
                        .withDetail("action", "Run `publish`."))
                .build();
    }
}
