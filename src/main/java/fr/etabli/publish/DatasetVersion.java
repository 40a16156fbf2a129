package fr.etabli.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it was published once.
 *
 * @param generation what it was made from
 * @param summary    what changed since the version before; null in the first one
 * @param changesUrl where all changes of that version are; null where it has no such file
 */
record DatasetVersion(
        String version,
        Instant issuedAt,
        String generation,
        int rowCount,
        List<Dataset.Distribution> distributions,
        @Nullable ChangeSummary summary,
        @Nullable String changesUrl,
        Citation citation) {}
