package fr.etabli.publish;

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
 */
record PublishRun(Manifest data, Version version, Optional<Publication> previous, Instant issuedAt) {

    Generation generation() {
        return data.generation();
    }
}
