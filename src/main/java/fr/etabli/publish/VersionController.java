package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What has become of a dataset from version to version. */
@Controller
class VersionController {

    private final Publications publications;
    private final Datasets datasets;
    private final ChangeReports reports;
    private final Comparisons comparisons;
    private final Citations citations;
    private final Imprint imprint;

    VersionController(
            Publications publications,
            Datasets datasets,
            ChangeReports reports,
            Comparisons comparisons,
            Citations citations,
            Imprint imprint) {
        this.publications = publications;
        this.datasets = datasets;
        this.reports = reports;
        this.comparisons = comparisons;
        this.citations = citations;
        this.imprint = imprint;
    }

    @SchemaMapping(typeName = "Dataset")
    List<DatasetVersion> versions(Dataset dataset, @Argument @Nullable Integer first) {
        Stream<Publication> kept = publications.list().stream();
        return (first == null ? kept : kept.limit(Page.first(first).size()))
                .flatMap(publication -> ChangesFile.rows(publication.files(), dataset.slug()).stream()
                        .map(file -> version(dataset, publication, file)))
                .toList();
    }

    @SchemaMapping(typeName = "Dataset")
    RowChangeConnection changes(
            Dataset dataset,
            @Argument String from,
            @Argument String to,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation) {
        return new ChangePages(comparisons)
                .page(dataset.slug(), from, to, Page.of(first, after, last, before), generation);
    }

    private DatasetVersion version(Dataset dataset, Publication publication, PublishedFile rows) {
        return new DatasetVersion(
                publication.version(),
                publication.issuedAt(),
                publication.generation().id(),
                rows.rows() == null ? 0 : Math.toIntExact(rows.rows()),
                datasets.distributions(dataset.slug(), publication),
                reports.find(publication)
                        .flatMap(report -> report.of(dataset.slug()))
                        .orElse(null),
                publication
                        .file(ChangesFile.NAME)
                        .map(file -> imprint.address().of("/open-data/" + publication.version() + "/" + file.name()))
                        .orElse(null),
                citations.of(publication, dataset));
    }
}
