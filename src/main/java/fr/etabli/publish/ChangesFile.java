package fr.etabli.publish;

import fr.etabli.vocabulary.ExportFormat;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * {@code changes.json}: what changed since the version before, a row a line, after a summary of each dataset. Both are
 * streamed: no version is ever held in memory. Beside it lies its JSON Schema.
 */
record ChangesFile(Publications publications) implements Companion {

    static final String NAME = "changes.json";
    static final String SCHEMA = "changes.schema.json";

    @Override
    public void write(Draft draft) throws IOException {
        Path aside = draft.file(NAME + ".aside");
        try {
            List<ChangeSummary> summaries;
            try (BufferedWriter rows = Files.newBufferedWriter(aside)) {
                summaries = compare(draft, rows);
            }
            assemble(draft, summaries, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
        draft.add(NAME, null, "application/json");
        try (InputStream schema = new ClassPathResource("schema/extract/" + SCHEMA).getInputStream()) {
            Files.copy(schema, draft.file(SCHEMA));
        }
        draft.add(SCHEMA, null, "application/schema+json");
    }

    private List<ChangeSummary> compare(Draft draft, Writer rows) throws IOException {
        List<ChangeSummary> summaries = new ArrayList<>();
        for (String dataset : datasets(draft)) {
            summaries.add(compare(dataset, draft, rows));
        }
        return summaries;
    }

    /** Those of this version, then those that only the one before has. */
    private static Set<String> datasets(Draft draft) {
        Set<String> slugs = new LinkedHashSet<>();
        draft.files().stream().flatMap(file -> slug(file).stream()).forEach(slugs::add);
        draft.previous().ifPresent(before -> before.files().stream()
                .flatMap(file -> slug(file).stream())
                .forEach(slugs::add));
        return slugs;
    }

    private static Optional<String> slug(PublishedFile file) {
        return file.format() == ExportFormat.NDJSON ? Optional.ofNullable(file.dataset()) : Optional.empty();
    }

    private ChangeSummary compare(String dataset, Draft draft, Writer rows) throws IOException {
        PublishedFile after = rows(draft.files(), dataset).orElse(null);
        if (draft.previous().isEmpty()) {
            return ChangeSummary.unchanged(dataset, count(after));
        }
        Publication previous = draft.previous().get();
        PublishedFile before = rows(previous.files(), dataset).orElse(null);
        if (before != null && after != null && before.sha256().equals(after.sha256())) {
            return ChangeSummary.unchanged(dataset, count(after));
        }
        return new DatasetComparison(
                        dataset,
                        before == null ? null : publications.path(previous, before),
                        after == null ? null : draft.file(after.name()))
                .walk((change, wasAt, isAt) ->
                        rows.write(RowLine.JSON.writeValueAsString(change.members(dataset)) + "\n"));
    }

    private static long count(@Nullable PublishedFile file) {
        return file == null || file.rows() == null ? 0 : file.rows();
    }

    /** The file of a dataset that rows are compared by. */
    static Optional<PublishedFile> rows(List<PublishedFile> files, String dataset) {
        return files.stream()
                .filter(file -> file.format() == ExportFormat.NDJSON && dataset.equals(file.dataset()))
                .findFirst();
    }

    private static void assemble(Draft draft, List<ChangeSummary> summaries, Path rows) throws IOException {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("$schema", SCHEMA);
        head.put("from", draft.previous().map(ChangesFile::version).orElse(null));
        head.put(
                "to",
                version(draft.version().toString(), draft.data().generation().id()));
        head.put("datasets", summaries);
        String text = RowLine.JSON.writeValueAsString(head);
        try (Writer out = Files.newBufferedWriter(draft.file(NAME));
                BufferedReader lines = Files.newBufferedReader(rows)) {
            out.write(text.substring(0, text.length() - 1) + ",\n\"changes\":[");
            String separator = "\n";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(separator + line);
                separator = ",\n";
            }
            out.write("\n]}\n");
        }
    }

    private static Map<String, String> version(Publication publication) {
        return version(publication.version(), publication.generation().id());
    }

    private static Map<String, String> version(String version, String generation) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("version", version);
        members.put("generation", generation);
        return members;
    }
}
