package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.ingest.IngestOnStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    @ConditionalOnProperty(name = "etabli.command", havingValue = "serve", matchIfMissing = true)
    OnStart onStart(Cluster cluster, IngestOnStart ingest) {
        return new OnStart(cluster, ingest);
    }
}
