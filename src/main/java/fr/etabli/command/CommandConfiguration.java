package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.ingest.IngestOnStart;
import fr.etabli.publish.Publisher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    @ConditionalOnProperty(name = "etabli.command", havingValue = "serve", matchIfMissing = true)
    OnStart onStart(Cluster cluster, IngestOnStart ingest, Publisher publisher) {
        return new OnStart(cluster, ingest, publisher);
    }
}
