package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The datasets of the newest publication. */
public final class Datasets {

    private final Publications publications;
    private final Imprint imprint;

    Datasets(Publications publications, Imprint imprint) {
        this.publications = publications;
        this.imprint = imprint;
    }

    /** All, in the order of the site; empty before the first publication. */
    public List<Dataset> list() {
        return publications
                .latest()
                .map(newest ->
                        Tables.ALL.stream().map(table -> dataset(table, newest)).toList())
                .orElse(List.of());
    }

    public Optional<Dataset> find(String slug) {
        return list().stream().filter(dataset -> dataset.slug().equals(slug)).findFirst();
    }

    private Dataset dataset(Table<?> table, Publication publication) {
        return new Dataset(
                table.slug(),
                table.title(),
                table.description(),
                imprint.licence(),
                imprint.attribution(),
                publication.version(),
                publication.issuedAt(),
                distributions(table.slug(), publication));
    }

    /** The files of a dataset in any publication. */
    List<Dataset.Distribution> distributions(String slug, Publication publication) {
        return publication.files().stream()
                .filter(file -> slug.equals(file.dataset()) && file.format() != null)
                .map(file -> distribution(publication, file))
                .toList();
    }

    private Dataset.Distribution distribution(Publication publication, PublishedFile file) {
        return new Dataset.Distribution(
                Objects.requireNonNull(file.format()),
                file.mediaType(),
                imprint.address().of("/open-data/" + publication.version() + "/" + file.name()),
                file.bytes(),
                file.sha256(),
                Math.toIntExact(Objects.requireNonNull(file.rows())));
    }
}
