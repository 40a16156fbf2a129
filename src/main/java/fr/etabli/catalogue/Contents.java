package fr.etabli.catalogue;

import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.publish.Coverage;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.ExportFormat;
import java.util.List;

/** What there is to tell of: the datasets of the newest publication, each with its history. */
final class Contents {

    private final Publications publications;

    Contents(Publications publications) {
        this.publications = publications;
    }

    /** @param kept all publications, the newest first; at least one */
    List<Described> of(List<Publication> kept) {
        return Tables.ALL.stream()
                .filter(table -> holds(kept.get(0), table))
                .map(table -> described(table, kept))
                .toList();
    }

    private Described described(Table<?> table, List<Publication> kept) {
        List<Publication> history =
                kept.stream().filter(publication -> holds(publication, table)).toList();
        Coverage covered = Coverage.of(publications, history.get(0), table);
        return new Described(table, Profile.of(table.slug()), history, covered);
    }

    private static boolean holds(Publication publication, Table<?> table) {
        return publication.file(table.fileName(ExportFormat.CSV)).isPresent();
    }
}
