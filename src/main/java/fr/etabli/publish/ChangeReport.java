package fr.etabli.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What {@code changes.json} says before it comes to the rows.
 *
 * @param from the version before; null in the first one of all
 */
public record ChangeReport(@Nullable String from, List<ChangeSummary> datasets) {

    private record VersionName(String version, String generation) {}

    /** Reads no further than to the rows, whatever their number. */
    static ChangeReport read(Path file) throws IOException {
        try (JsonParser json = RowLine.JSON.createParser(Files.newInputStream(file))) {
            String from = null;
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                if (name.equals("from")) {
                    VersionName before = json.readValueAs(VersionName.class);
                    from = before == null ? null : before.version();
                } else if (name.equals("datasets")) {
                    return new ChangeReport(from, Arrays.asList(json.readValueAs(ChangeSummary[].class)));
                } else {
                    json.skipChildren();
                }
            }
        }
        throw new IOException(file + " has no summary.");
    }

    Optional<ChangeSummary> of(String dataset) {
        return from == null
                ? Optional.empty()
                : datasets.stream()
                        .filter(summary -> summary.dataset().equals(dataset))
                        .findFirst();
    }
}
