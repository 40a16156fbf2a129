package fr.etabli.publish;

import fr.etabli.index.Documents;
import fr.etabli.index.Generations;
import fr.etabli.outcome.Outcomes;
import fr.etabli.school.SchoolCounts;
import fr.etabli.search.SchoolSearch;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.Supplement;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishProperties.class)
class PublishConfiguration {

    @Bean
    PublicationFolders publicationFolders(PublishProperties properties) {
        return new PublicationFolders(properties.directory());
    }

    @Bean
    Publications publications(PublicationFolders folders) {
        return new PublicationsOnDisk(folders);
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

    @Bean
    Imprint imprint(PublishProperties properties, PublicAddress address) {
        return new Imprint(address, properties.licence().toString(), properties.attribution());
    }

    @Bean
    RowFormats rowFormats() {
        return new RowFormats(List.of(
                new CsvFormat(),
                new NdjsonFormat(),
                new JsonFormat(),
                new GeoJsonFormat(),
                new XlsxFormat(XlsxFormat.ROWS_IN_A_SHEET),
                new ParquetFormat()));
    }

    @Bean
    Exports exports(
            Generations generations,
            Documents documents,
            SchoolSearch schools,
            Outcomes outcomes,
            SchoolCounts counts,
            Imprint imprint) {
        return new Exports(generations, documents, schools, outcomes, counts, imprint);
    }

    @Bean
    FilterRegistrationBean<BrokenAnswers> brokenAnswers() {
        FilterRegistrationBean<BrokenAnswers> filter = new FilterRegistrationBean<>(new BrokenAnswers());
        filter.addUrlPatterns("/exports/*");
        return filter;
    }

    @Bean
    PublishJob publishJob(
            JobRepository repository,
            Documents documents,
            Generations generations,
            SchoolCounts counts,
            PublicationFolders folders,
            RowFormats formats,
            Imprint imprint) {
        return new PublishJob(
                repository, documents, counts, folders, formats, new Sealing(generations, formats), imprint);
    }

    @Bean
    Publisher publisher(
            Generations generations,
            PublicationFolders folders,
            Publications publications,
            PublishProperties properties,
            JobOperator operator,
            JobRepository repository,
            PublishJob job) {
        return new Publisher(
                generations,
                folders,
                publications,
                properties.keep(),
                InstantSource.system(),
                operator,
                repository,
                job);
    }
}
