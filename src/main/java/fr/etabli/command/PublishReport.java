package fr.etabli.command;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Published;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.Generation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code publish} tells when it is done.
 *
 * @param unchanged whether it had been published before, so that nothing was written
 * @param seconds   how long it took
 * @param rows      in all datasets, each counted once however many its formats
 * @param bytes     of all files, uncompressed
 */
record PublishReport(
        Generation generation,
        String version,
        boolean unchanged,
        double seconds,
        int files,
        long rows,
        long bytes,
        List<Dataset> datasets) {

    /**
     * A dataset of the publication.
     *
     * @param bytes of each file, by its name
     */
    record Dataset(String slug, long rows, Map<String, Long> bytes) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static PublishReport of(Published published, Duration taken) {
        Publication publication = published.publication();
        List<Dataset> datasets = datasets(publication.files());
        return new PublishReport(
                publication.generation(),
                publication.version(),
                published.unchanged(),
                taken.toMillis() / 1e3,
                publication.files().size(),
                datasets.stream().mapToLong(Dataset::rows).sum(),
                publication.files().stream().mapToLong(PublishedFile::bytes).sum(),
                datasets);
    }

    private static List<Dataset> datasets(List<PublishedFile> files) {
        Map<String, List<PublishedFile>> bySlug = new LinkedHashMap<>();
        for (PublishedFile file : files) {
            if (file.dataset() != null && file.rows() != null) {
                bySlug.computeIfAbsent(file.dataset(), slug -> new ArrayList<>())
                        .add(file);
            }
        }
        return bySlug.entrySet().stream()
                .map(entry -> dataset(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** GeoJSON leaves out what has no point. */
    private static Dataset dataset(String slug, List<PublishedFile> files) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        files.forEach(file -> bytes.put(file.name(), file.bytes()));
        long rows = files.stream()
                .map(PublishedFile::rows)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Dataset(slug, rows, bytes);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    String text() {
        return datasets.stream()
                .map(PublishReport::line)
                .collect(Collectors.joining(
                        "",
                        String.format(
                                Locale.ROOT,
                                "Generation %s is published%s as %s: %,d files, %,d rows, %s, in %.1f s.%n",
                                generation,
                                unchanged ? " already," : "",
                                version,
                                files,
                                rows,
                                size(bytes),
                                seconds),
                        ""));
    }

    private static String line(Dataset dataset) {
        return String.format(
                Locale.ROOT,
                "  %-14s %,10d rows  %s%n",
                dataset.slug(),
                dataset.rows(),
                dataset.bytes().entrySet().stream()
                        .map(file -> file.getKey().replaceFirst("^[^.]*\\.", "") + " " + size(file.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3);
    }
}
