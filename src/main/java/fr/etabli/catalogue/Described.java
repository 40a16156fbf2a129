package fr.etabli.catalogue;

import fr.etabli.extract.Table;
import fr.etabli.publish.Coverage;
import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.ExportFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as the catalogue tells of it, whatever it is told in.
 *
 * @param history  the kept versions that hold it, the newest first; at least one
 * @param coverage of the newest version
 */
record Described(Table<?> table, Profile profile, List<Publication> history, Coverage coverage) {

    private static final Text PART_OF_ALL = new Text(
            "Fait partie des données ouvertes d'Établi sur les écoles de production, petites écoles techniques où des jeunes"
                    + " de 15 à 18 ans apprennent un métier en fabriquant pour de vrais clients.",
            "Part of Établi's open data on the French écoles de production, small technical schools where young people of 15"
                    + " to 18 learn a trade by making things for real customers.");

    String slug() {
        return table.slug();
    }

    /** Holds whatever the address of the hub and the version. */
    String identifier() {
        return "etabli-" + slug();
    }

    Text title() {
        return new Text(table.title(), profile.english());
    }

    Text description() {
        return new Text(table.description(), profile.description()).and(PART_OF_ALL);
    }

    Publication newest() {
        return history.get(0);
    }

    /** What is known of its first issue: the oldest version that is kept. */
    Instant issued() {
        return history.get(history.size() - 1).issuedAt();
    }

    /** Since when its rows have been as they are. */
    Instant modified() {
        return unchangedSince(csvOf(newest()));
    }

    /** The files that hold its rows in the newest version. */
    List<PublishedFile> files() {
        return newest().files().stream()
                .filter(file -> slug().equals(file.dataset()) && file.format() != null)
                .toList();
    }

    /** Those of the newest version that show its rows on a map. */
    List<PublishedFile> maps() {
        return newest().files().stream()
                .filter(file -> slug().equals(file.dataset()) && file.draws())
                .toList();
    }

    /** The Table Schema that the files of that version keep to, where it has one. */
    Optional<PublishedFile> schema() {
        return newest().file(slug() + ".schema.json");
    }

    /** When the first of the versions was issued that hold the same bytes up to the newest. */
    Instant unchangedSince(PublishedFile file) {
        Instant since = newest().issuedAt();
        for (Publication publication : history) {
            Optional<PublishedFile> then = publication.file(file.name());
            if (then.isEmpty() || !then.get().sha256().equals(file.sha256())) {
                break;
            }
            since = publication.issuedAt();
        }
        return since;
    }

    PublishedFile csvOf(Publication publication) {
        return publication.file(table.fileName(ExportFormat.CSV)).orElseThrow();
    }

    boolean hasPoints() {
        return table.columns().stream().anyMatch(column -> column.name().equals("latitude"));
    }
}
