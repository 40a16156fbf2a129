package fr.etabli.catalogue;

import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import java.util.Objects;

/** What is new in a version of a dataset, as far as two files tell. */
final class VersionNotes {

    private VersionNotes() {}

    /** @param index where the version stands in the history, the newest being 0 */
    static Text of(Described dataset, int index) {
        Publication publication = dataset.history().get(index);
        PublishedFile csv = dataset.csvOf(publication);
        Text rows = new Text(rows(csv) + " lignes.", rows(csv) + " rows.");
        if (index + 1 == dataset.history().size()) {
            return rows.and(new Text("Première version conservée.", "The first version that is kept."));
        }
        Publication before = dataset.history().get(index + 1);
        PublishedFile then = dataset.csvOf(before);
        if (then.sha256().equals(csv.sha256())) {
            return rows.and(new Text("Sans changement depuis ", "Unchanged since ").then(before.version() + "."));
        }
        return rows.and(
                new Text("Modifié depuis ", "Changed since ").then(before.version() + " (" + rows(then) + ")."));
    }

    private static long rows(PublishedFile csv) {
        return Objects.requireNonNull(csv.rows());
    }
}
