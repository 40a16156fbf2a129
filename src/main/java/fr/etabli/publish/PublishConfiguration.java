package fr.etabli.publish;

import fr.etabli.extract.GraphQlFields;
import fr.etabli.extract.Imprint;
import fr.etabli.extract.RowFormats;
import fr.etabli.extract.TableSchema;
import fr.etabli.index.Documents;
import fr.etabli.index.Generations;
import fr.etabli.index.Leases;
import fr.etabli.map.MapFiles;
import fr.etabli.school.SchoolCounts;
import fr.etabli.vocabulary.SteadyClock;
import fr.etabli.vocabulary.Supplement;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublishProperties.class, S3Properties.class})
class PublishConfiguration {

    @Bean
    PublicationStore publications(PublishProperties properties, S3Properties s3) {
        PublicationFolders folders = new PublicationFolders(properties.directory());
        return s3.isWanted()
                ? new PublicationsInBucket(Bucket.of(s3), folders, new SteadyClock())
                : new PublicationsOnDisk(folders);
    }

    /** What has been published, for answers that tell of it: it changes while a generation is served. */
    @Bean
    Supplement publishedVersions(Publications publications) {
        return () -> publications.list().stream().map(Publication::version).collect(Collectors.joining(" "));
    }

    @Bean
    Datasets datasets(Publications publications, Imprint imprint) {
        return new Datasets(publications, imprint);
    }

    private static Companion contracts(Imprint imprint) {
        return new Contracts(imprint, new TableSchema(imprint.address(), GraphQlFields.read()));
    }

    @Bean
    PublishJob publishJob(
            JobRepository repository,
            ObservationRegistry observations,
            Documents documents,
            Generations generations,
            SchoolCounts counts,
            PublicationStore store,
            RowFormats formats,
            MapFiles maps,
            Imprint imprint) {
        List<Companion> companions = List.of(new Maps(maps), contracts(imprint), new ChangesFile(store));
        return new PublishJob(
                repository,
                observations,
                documents,
                counts,
                store,
                formats,
                new Sealing(generations, formats, companions),
                imprint);
    }

    @Bean
    PublicationHealth publicationsHealthIndicator(Publications publications) {
        return new PublicationHealth(publications);
    }

    @Bean
    MeterBinder publicationMeters(Publications publications) {
        return new PublicationMeters(publications);
    }

    @Bean
    ChangeReports changeReports(Publications publications) {
        return new ChangeReports(publications);
    }

    @Bean
    Comparisons comparisons(Publications publications) {
        return new Comparisons(publications);
    }

    @Bean
    Citations citations(Imprint imprint) {
        return new Citations(imprint);
    }

    @Bean
    Feed feed(Imprint imprint, ChangeReports reports) {
        return new Feed(imprint, reports);
    }

    @Bean
    RuntimeWiringConfigurer cellValues() {
        return wiring -> wiring.scalar(CellValues.SCALAR);
    }

    @Bean
    Publisher publisher(
            Leases leases,
            Generations generations,
            PublicationStore store,
            PublishProperties properties,
            InstantSource clock,
            JobOperator operator,
            JobRepository repository,
            PublishJob job) {
        return new Publisher(leases, generations, store, properties.keep(), clock, operator, repository, job);
    }
}
