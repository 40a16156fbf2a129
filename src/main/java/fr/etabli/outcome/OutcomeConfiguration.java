package fr.etabli.outcome;

import fr.etabli.index.GenerationIngredient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureProperties.class)
class OutcomeConfiguration {

    @Bean
    Settlement settlement(DisclosureProperties disclosure) {
        return new Settlement(disclosure);
    }

    @Bean
    GenerationIngredient disclosureIngredient(DisclosureProperties disclosure) {
        return () -> "etabli.disclosure.minimum-cohort=" + disclosure.minimumCohort();
    }
}
