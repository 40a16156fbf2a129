package fr.etabli.publish;

import fr.etabli.geography.Regions;
import fr.etabli.index.Generations;
import fr.etabli.index.Manifest;
import fr.etabli.school.SchoolCounts;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DatasetController {

    private final Datasets datasets;
    private final Publications publications;
    private final Generations generations;
    private final Regions regions;
    private final SchoolCounts counts;

    DatasetController(
            Datasets datasets,
            Publications publications,
            Generations generations,
            Regions regions,
            SchoolCounts counts) {
        this.datasets = datasets;
        this.publications = publications;
        this.generations = generations;
        this.regions = regions;
        this.counts = counts;
    }

    @QueryMapping
    List<Dataset> datasets() {
        return datasets.list();
    }

    @QueryMapping
    Optional<Dataset> dataset(@Argument String slug) {
        return datasets.find(slug);
    }

    @QueryMapping
    DataVersion dataVersion(@ContextValue Generation generation) {
        return new DataVersion(
                generation.id(), manifest(generation).loadedAt(), openSchools(generation), publicationOf(generation));
    }

    private Manifest manifest(Generation generation) {
        return generations
                .served()
                .filter(manifest -> manifest.generation().equals(generation))
                .or(() -> generations.kept().filter(manifest -> manifest.generation()
                        .equals(generation)))
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.UNAVAILABLE, "The data is being renewed right now. Try again in a moment."));
    }

    /** Every school lies in one region. */
    private int openSchools(Generation generation) {
        return regions.list(generation).stream()
                .mapToInt(region -> counts.byRegion(generation, region.code()))
                .sum();
    }

    private @Nullable String publicationOf(Generation generation) {
        return publications.list().stream()
                .filter(publication -> publication.generation().equals(generation))
                .map(Publication::version)
                .findFirst()
                .orElse(null);
    }
}
