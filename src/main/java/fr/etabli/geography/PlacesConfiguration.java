package fr.etabli.geography;

import fr.etabli.index.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    @Bean
    Places places(Documents documents) {
        return new ElasticsearchPlaces(documents);
    }
}
