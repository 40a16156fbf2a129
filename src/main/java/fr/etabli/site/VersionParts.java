package fr.etabli.site;

import fr.etabli.extract.Tables;
import fr.etabli.publish.ChangeReport;
import fr.etabli.publish.ChangeReports;
import fr.etabli.publish.ChangeSummary;
import fr.etabli.publish.Citations;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of versions when they were issued, what they changed and how they are cited. */
@Component
class VersionParts {

    /** What the explorer opens with. */
    private static final String QUERY =
            """
            {
              dataset(slug: "%s") {
                changes(from: "%s", to: "%s", first: 100) {
                  totalCount
                  nodes { key kind cells { column before after } }
                  pageInfo { hasNextPage endCursor }
                }
              }
            }
            """;

    private final Publications publications;
    private final ChangeReports reports;
    private final Citations citations;
    private final DatasetParts datasets;
    private final Wording wording;

    VersionParts(
            Publications publications,
            ChangeReports reports,
            Citations citations,
            DatasetParts datasets,
            Wording wording) {
        this.publications = publications;
        this.reports = reports;
        this.citations = citations;
        this.datasets = datasets;
        this.wording = wording;
    }

    /** Where the files of a version lie; ends in a slash. */
    static String folder(String version) {
        return FilesPage.PATH + version + "/";
    }

    VersionPart newest(Publication publication) {
        return of(
                publication,
                reports.find(publication)
                        .map(report -> changes(report, publication.version()))
                        .orElse(null));
    }

    /** Without its changes, which the page shows of the newest alone. */
    VersionPart older(Publication publication) {
        return of(publication, null);
    }

    private VersionPart of(Publication publication, VersionPart.@Nullable Changes changes) {
        return new VersionPart(
                publication.version(),
                folder(publication.version()),
                wording.day(publication.issuedAt()),
                citations.of(publication),
                changes,
                publication.files().stream()
                        .map(file -> new VersionPart.File(file.name(), wording.bytes(file.bytes())))
                        .toList());
    }

    private VersionPart.Changes changes(ChangeReport report, String version) {
        String from = report.from();
        String kept = from == null || publications.find(from).isEmpty() ? null : from;
        return new VersionPart.Changes(
                from,
                report.datasets().stream()
                        .map(summary -> counts(summary, kept, version))
                        .toList());
    }

    private VersionPart.Counts counts(ChangeSummary summary, @Nullable String from, String version) {
        return new VersionPart.Counts(
                Tables.find(summary.dataset())
                        .map(table -> datasets.title(table.slug(), table.title()))
                        .orElseGet(() -> new Phrase(summary.dataset(), null)),
                summary.total(),
                wording.count(summary.added()),
                wording.count(summary.removed()),
                wording.count(summary.changed()),
                Stream.concat(summary.addedColumns().stream(), summary.removedColumns().stream())
                        .toList(),
                summary.total() == 0 || from == null ? null : QUERY.formatted(summary.dataset(), from, version));
    }
}
