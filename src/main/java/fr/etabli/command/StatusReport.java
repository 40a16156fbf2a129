package fr.etabli.command;

import fr.etabli.index.Manifest;
import fr.etabli.publish.Publication;
import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code status} tells.
 *
 * @param servedSince since when {@code served} has been served without a break; null where nobody wrote that down
 */
record StatusReport(
        @Nullable Manifest served,
        @Nullable Instant servedSince,
        @Nullable Manifest kept,
        @Nullable Generation pinned,
        @Nullable Published published,
        List<JobRun> runs) {

    /** The newest publication made from the generation served, or the newest of all where none was. */
    record Published(String version, Generation generation, Instant issuedAt) {
        static Published of(Publication publication) {
            return new Published(publication.version(), publication.generation(), publication.issuedAt());
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (served == null) {
            text.append("Nothing is served yet. To load the data: ingest\n");
        } else {
            text.append("Served     ")
                    .append(line(served))
                    .append("\n           since ")
                    .append(servedSince == null ? "a time that was not written down" : servedSince)
                    .append(pinned == null ? "" : ", PINNED until: ingest --unpin");
            text.append("\n           holds ").append(pairs(served.counts()));
            text.append("\n           from ")
                    .append(pairs(shortened(served.inputs())))
                    .append('\n');
        }
        text.append("Kept       ").append(kept == null ? "none" : line(kept)).append('\n');
        text.append("Published  ")
                .append(published == null ? "nothing" : line(published, served))
                .append('\n');
        runs.forEach(run -> text.append("Job        ").append(line(run)).append('\n'));
        return text.toString();
    }

    private static String line(Manifest manifest) {
        return "generation " + manifest.generation() + ", loaded " + manifest.loadedAt() + ", " + manifest.warnings()
                + " warnings";
    }

    private static String line(Published published, @Nullable Manifest served) {
        boolean same = served != null && served.generation().equals(published.generation());
        return published.version() + " of " + (same ? "the generation served" : "generation " + published.generation())
                + ", issued " + published.issuedAt();
    }

    private static String line(JobRun run) {
        return run.job() + " of " + run.generation() + ": " + run.status() + ", " + run.startedAt() + " to "
                + (run.endedAt() == null ? "?" : run.endedAt())
                + (run.failure() == null ? "" : ": " + run.failure());
    }

    private static Map<String, String> shortened(Map<String, String> digests) {
        return digests.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .substring(0, 8)));
    }

    private static String pairs(Map<String, ?> map) {
        return map.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
