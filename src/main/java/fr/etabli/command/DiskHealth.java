package fr.etabli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/**
 * Whether there is room where the hub writes. It answers without, so it is ready without.
 *
 * @param places where it writes; what is not there yet counts as the folder that it will be made in
 * @param least  in bytes
 */
record DiskHealth(List<Path> places, long least) implements HealthIndicator {

    @Override
    public Health health() {
        try {
            long free = Long.MAX_VALUE;
            for (Path place : places) {
                free = Math.min(free, Files.getFileStore(there(place)).getUsableSpace());
            }
            return of(free).withDetail("freeBytes", free)
                    .withDetail("leastBytes", least)
                    .build();
        } catch (IOException unreadable) {
            return told(
                            Health.down(),
                            "Where the hub writes cannot be read: "
                                    + unreadable.getClass().getSimpleName() + ".",
                            "See whether etabli.directory and etabli.publish.directory are there and the hub's own.")
                    .build();
        }
    }

    private Health.Builder of(long free) {
        return free >= least
                ? Health.up()
                : told(
                        Health.down(),
                        "Only " + DataSize.ofBytes(free).toMegabytes() + " MB are free where the hub writes.",
                        "Make room: fewer versions kept (etabli.publish.keep), or a larger disk. Elasticsearch stops"
                                + " taking data when its disk is nearly full.");
    }

    private static Health.Builder told(Health.Builder health, String reason, String action) {
        return health.withDetail("reason", reason).withDetail("action", action);
    }

    private static Path there(Path place) throws IOException {
        @Nullable Path step = place.toAbsolutePath();
        while (step != null && !Files.exists(step)) {
            step = step.getParent();
        }
        if (step == null) {
            throw new IOException("There is no folder above " + place);
        }
        return step;
    }
}
