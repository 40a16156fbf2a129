package fr.etabli.publish;

import fr.etabli.index.Generations;
import java.time.InstantSource;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    @Bean
    Imprint imprint(PublishProperties properties, @Value("${etabli.public-url:http://localhost:8080}") String site) {
        return new Imprint(site.replaceFirst("/+$", ""), properties.licence().toString(), properties.attribution());
    }

    @Bean
    RowFormats rowFormats(Imprint imprint) {
        return new RowFormats(List.of(new CsvFormat(), new NdjsonFormat(), new GeoJsonFormat(imprint.members())));
    }

    @Bean
    Sealing sealing(Generations generations, RowFormats formats) {
        return new Sealing(generations, formats);
    }

    @Bean
    Publisher publisher(
            Generations generations,
            PublicationFolders folders,
            Publications publications,
            Imprint imprint,
            PublishProperties properties,
            JobOperator jobs,
            @Qualifier("publish") Job job) {
        return new Publisher(
                generations, folders, publications, imprint, properties.keep(), InstantSource.system(), jobs, job);
    }
}
