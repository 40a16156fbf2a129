package fr.etabli.ingest;

import fr.etabli.index.BulkLoader;
import fr.etabli.index.Cluster;
import fr.etabli.index.ElasticsearchProperties;
import fr.etabli.index.GenerationIngredient;
import fr.etabli.index.Generations;
import fr.etabli.index.IndexDefinitions;
import fr.etabli.index.Leases;
import fr.etabli.outcome.Settlement;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestProperties.class, JobsProperties.class})
class IngestConfiguration {

    @Bean
    IngestJob ingestJob(
            JobRepository repository,
            ObservationRegistry observations,
            Generations generations,
            BulkLoader loader,
            Settlement settlement,
            InstantSource clock,
            IngestProperties properties) {
        return new IngestJob(repository, observations, generations, loader, settlement, clock, properties.chunk());
    }

    @Bean
    GenerationIds generationIds(IndexDefinitions definitions, ObjectProvider<GenerationIngredient> ingredients) {
        return new GenerationIds(definitions, ingredients.stream().toList());
    }

    @Bean
    Ingest ingest(
            Cluster cluster,
            Leases leases,
            Generations generations,
            GenerationIds ids,
            IngestJob job,
            JobOperator operator,
            JobRepository repository,
            IngestProperties properties,
            @Value("${etabli.directory}") Path directory) {
        Input input = new Input(properties.data(), properties.reference());
        return new Ingest(
                cluster, leases, generations, ids, job, operator, repository, input, directory.resolve("tmp"));
    }

    @Bean
    IngestOnStart ingestOnStart(
            Ingest ingest,
            Generations generations,
            IngestProperties properties,
            ElasticsearchProperties elasticsearch) {
        IngestProperties.OnStart wanted = properties.onStart();
        return new IngestOnStart(
                ingest,
                generations,
                wanted != null
                        ? wanted
                        : elasticsearch.isPrivate()
                                ? IngestProperties.OnStart.WHEN_CHANGED
                                : IngestProperties.OnStart.NEVER);
    }

    /** A server for the repository of the jobs' runs, which several hubs may share. */
    @Bean
    @ConditionalOnProperty("etabli.jobs.datasource.url")
    JobsServer jobsServer(JobsProperties properties) {
        return new JobsServer(properties);
    }

    /** Stands back where a setting names another repository. */
    @Bean
    @ConditionalOnProperty(
            name = {"etabli.jobs.datasource.url", "spring.datasource.url"},
            havingValue = "absent",
            matchIfMissing = true)
    JobsDatabase jobsDatabase(@Value("${etabli.directory}") Path directory) {
        return new JobsDatabase(directory);
    }
}
