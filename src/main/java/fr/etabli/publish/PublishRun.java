package fr.etabli.publish;

import fr.etabli.index.Lease;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.Optional;

/**
 * What the steps of one publication share.
 *
 * @param data     the generation read
 * @param version  what it becomes
 * @param previous the publication before, where there is one
 * @param issuedAt UTC, to the second
 * @param lease    that no other hub publishes
 * @param progress told of what has been done
 */
record PublishRun(
        Manifest data,
        Version version,
        Optional<Publication> previous,
        Instant issuedAt,
        Lease lease,
        Progress progress) {

    Generation generation() {
        return data.generation();
    }
}
