package fr.etabli.site;

import fr.etabli.catalogue.EnglishDatasets;
import fr.etabli.extract.Column;
import fr.etabli.extract.Contract;
import fr.etabli.extract.Licence;
import fr.etabli.extract.Tables;
import fr.etabli.publish.Dataset;
import fr.etabli.publish.Publications;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.PublicAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of datasets what a person wants to know before taking one. */
@Component
class DatasetParts {

    private final Publications publications;
    private final PublicAddress address;
    private final Wording wording;

    DatasetParts(Publications publications, PublicAddress address, Wording wording) {
        this.publications = publications;
        this.address = address;
        this.wording = wording;
    }

    DatasetPart of(Dataset dataset) {
        List<DatasetPart.File> files = dataset.distributions().stream()
                .map(file -> file(dataset, file))
                .toList();
        return new DatasetPart(
                dataset.slug(),
                title(dataset.slug(), dataset.title()),
                wording.name(dataset.description(), EnglishDatasets.description(dataset.slug())),
                files.isEmpty() ? wording.count(0) : files.get(0).rows(),
                files,
                maps(dataset),
                Tables.get(dataset.slug()).columns().stream().map(this::column).toList(),
                schemas(dataset));
    }

    /** What a dataset is called. */
    Phrase title(String slug, String french) {
        return wording.name(french, EnglishDatasets.title(slug));
    }

    private DatasetPart.File file(Dataset dataset, Dataset.Distribution file) {
        String name = dataset.slug() + "." + file.format().extension();
        return new DatasetPart.File(
                file.format().name(),
                name,
                VersionParts.folder(dataset.version()) + name,
                wording.count(file.rowCount()),
                wording.bytes(file.byteSize()),
                file.sha256());
    }

    private DatasetPart.Column column(Column<?> column) {
        Contract contract = column.contract();
        return new DatasetPart.Column(
                column.name(),
                wording.french(contract.title()),
                column.type().name(),
                contract.required(),
                wording.french(column.description()),
                contract.unit() == null ? null : wording.french(contract.unit()),
                contract.example().startsWith("/") ? address.of(contract.example()) : contract.example(),
                terms(contract.licence()));
    }

    private DatasetPart.@Nullable Terms terms(@Nullable Licence licence) {
        return licence == null ? null : new DatasetPart.Terms(wording.french(licence.title()), licence.path());
    }

    private List<DatasetPart.Drawn> maps(Dataset dataset) {
        return withoutRows(dataset)
                .filter(PublishedFile::draws)
                .map(file -> new DatasetPart.Drawn(
                        file.name(), VersionParts.folder(dataset.version()) + file.name(), wording.bytes(file.bytes())))
                .toList();
    }

    private List<String> schemas(Dataset dataset) {
        return withoutRows(dataset)
                .filter(file -> !file.draws())
                .map(PublishedFile::name)
                .map(name -> VersionParts.folder(dataset.version()) + name)
                .toList();
    }

    private Stream<PublishedFile> withoutRows(Dataset dataset) {
        return publications.find(dataset.version()).stream()
                .flatMap(publication -> publication.files().stream())
                .filter(file -> dataset.slug().equals(file.dataset()) && file.format() == null);
    }
}
