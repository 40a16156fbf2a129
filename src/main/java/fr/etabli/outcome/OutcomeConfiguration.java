package fr.etabli.outcome;

import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.index.GenerationIngredient;
import fr.etabli.index.Kind;
import fr.etabli.school.Networks;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.NodeFinder;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureProperties.class)
class OutcomeConfiguration {

    @Bean
    DisclosureRules disclosureRules() {
        return DisclosureRules.read();
    }

    @Bean
    Settlement settlement(DisclosureRules rules, DisclosureProperties disclosure) {
        return new Settlement(rules, disclosure);
    }

    @Bean
    GenerationIngredient disclosureIngredient(DisclosureProperties disclosure) {
        return () -> "etabli.disclosure.minimum-cohort=" + disclosure.minimumCohort();
    }

    @Bean
    GenerationIngredient disclosureRulesIngredient(DisclosureRules rules) {
        return () -> "schema/disclosure.json="
                + rules.tellsNothingOfPupils().stream().sorted().toList() + rules.families();
    }

    @Bean
    Indicators indicators(Documents documents) {
        return new ElasticsearchIndicators(documents);
    }

    @Bean
    Sources sources(Documents documents) {
        return new ElasticsearchSources(documents);
    }

    @Bean
    Subjects subjects(Networks networks, Regions regions, Trades trades, Schools schools) {
        return new Subjects(networks, regions, trades, schools);
    }

    @Bean
    KnownValues knownValues(Indicators indicators, Sources sources, Subjects subjects) {
        return new KnownValues(indicators, sources, subjects);
    }

    @Bean
    Outcomes outcomes(Documents documents, KnownValues known) {
        return new ElasticsearchOutcomes(documents, known);
    }

    @Bean
    NodeFinder outcomeFinder(Documents documents) {
        return new DocumentFinder<>("outcome", documents, Kind.OUTCOMES, Outcome.class);
    }

    @Bean
    NodeFinder sourceFinder(Documents documents) {
        return new DocumentFinder<>("source", documents, Kind.SOURCES, Source.class);
    }

    private record DocumentFinder<T>(String type, Documents documents, Kind kind, Class<T> entity)
            implements NodeFinder {

        @Override
        public Map<String, T> find(Generation generation, Collection<String> keys) {
            return documents.find(generation, kind, keys, entity);
        }
    }
}
