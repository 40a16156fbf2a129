package fr.etabli.vocabulary;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class VocabularyConfiguration {

    @Bean
    Build build() {
        return Build.read();
    }

    /** The machine's clock, which somebody may set: to tell times by, never to count them. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
