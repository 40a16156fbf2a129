package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.index.Generations;
import fr.etabli.ingest.IngestOnStart;
import fr.etabli.publish.Publications;
import fr.etabli.publish.Publisher;
import fr.etabli.vocabulary.SteadyClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class CommandConfiguration {

    @Bean
    @ConditionalOnProperty(name = "etabli.command", havingValue = "serve", matchIfMissing = true)
    OnStart onStart(Cluster cluster, IngestOnStart ingest, Publisher publisher, ScheduleProperties schedule) {
        return new OnStart(cluster, ingest, publisher, publishes(schedule, ingest));
    }

    private static boolean publishes(ScheduleProperties schedule, IngestOnStart ingest) {
        return Objects.requireNonNullElse(schedule.afterIngest(), ingest.isWanted());
    }

    @Bean
    @ConditionalOnProperty(name = "etabli.command", havingValue = "serve", matchIfMissing = true)
    PublishSchedule publishSchedule(
            Generations generations,
            Publications publications,
            Publisher publisher,
            ScheduleProperties properties,
            IngestOnStart ingest) {
        return new PublishSchedule(
                generations,
                publications,
                publisher,
                properties.cron(),
                publishes(properties, ingest),
                new SteadyClock());
    }

    @Bean
    JobsHealth jobsHealthIndicator(JobRepository repository) {
        return new JobsHealth(repository);
    }

    /** Under the name of Spring Boot's own, which it stands in for. */
    @Bean
    DiskHealth diskSpaceHealthIndicator(
            @Value("${etabli.directory}") Path directory,
            @Value("${etabli.publish.directory}") Path publications,
            @Value("${management.health.diskspace.threshold}") DataSize least) {
        return new DiskHealth(List.of(directory, publications), least.toBytes());
    }

    @Bean
    JobsEndpoint jobsEndpoint(JobRepository repository) {
        return new JobsEndpoint(repository);
    }
}
