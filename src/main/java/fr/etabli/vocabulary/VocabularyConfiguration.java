package fr.etabli.vocabulary;

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
}
