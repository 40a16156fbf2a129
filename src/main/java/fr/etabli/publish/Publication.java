package fr.etabli.publish;

import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of files made from one generation; it never changes.
 *
 * @param version       date and sequence, such as {@code 2026-11-22.1}
 * @param generation    what it was made from
 * @param extractFormat {@link fr.etabli.extract.Tables#EXTRACT_FORMAT} at the time of its issue
 * @param imprint       a hash of what its files hold from the settings: address, licence, attribution
 * @param issuedAt      UTC
 * @param coverage      the days that each dataset speaks of, by its slug; null in versions from before this was noted
 */
public record Publication(
        String version,
        Generation generation,
        int extractFormat,
        String imprint,
        Instant issuedAt,
        @Nullable Map<String, Coverage> coverage,
        List<PublishedFile> files) {

    public Optional<PublishedFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
