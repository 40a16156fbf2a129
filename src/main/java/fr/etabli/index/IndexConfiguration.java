package fr.etabli.index;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ElasticsearchProperties.class, ReadProperties.class, LeaseProperties.class})
class IndexConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 2;

    /** Documents are written and read by this mapper alone: what HTTP clients get may change without an ingest. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    Cluster cluster(
            ElasticsearchProperties properties,
            ReadProperties reads,
            ObjectProvider<PrivateNode> started,
            ObservationRegistry observations) {
        PrivateNode node = started.getIfAvailable();
        return node == null
                ? new Cluster(properties, reads, JSON, observations)
                : new Cluster(properties, reads, JSON, observations, node);
    }

    @Bean
    Names names(ElasticsearchProperties properties) {
        return new Names(properties.prefix());
    }

    @Bean
    IndexDefinitions indexDefinitions(ElasticsearchProperties properties) {
        return new IndexDefinitions(JSON, properties.shards(), properties.replicas(), properties.refreshInterval());
    }

    @Bean
    Leases leases(Cluster cluster, Names names, LeaseProperties properties) {
        return new Leases(new LeaseBook(cluster, names), properties.lease());
    }

    @Bean
    ElasticsearchGenerations generations(
            Cluster cluster, Names names, IndexDefinitions definitions, InstantSource clock) {
        return new ElasticsearchGenerations(cluster, names, definitions, clock);
    }

    @Bean
    Documents documents(Cluster cluster, Names names) {
        return new ElasticsearchDocuments(cluster, names, JSON);
    }

    @Bean
    BulkLoader bulkLoader(Cluster cluster, Names names) {
        return new BulkLoader(cluster, names);
    }

    @Bean
    GenerationHealth generationHealthIndicator(ElasticsearchGenerations generations) {
        return new GenerationHealth(generations);
    }

    @Bean
    ClusterHealth clusterHealthIndicator(Cluster cluster, Names names) {
        return new ClusterHealth(cluster, names);
    }

    @Bean
    Watch watch(ElasticsearchGenerations generations) {
        return new Watch(generations);
    }

    @Bean
    MeterBinder indexMeters(Cluster cluster, Watch watch, ElasticsearchGenerations generations) {
        return new IndexMeters(cluster, watch, generations);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService aliasWatch(Watch look) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "alias-watch");
            thread.setDaemon(true);
            return thread;
        });
        var unused = watch.scheduleWithFixedDelay(look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return watch;
    }
}
