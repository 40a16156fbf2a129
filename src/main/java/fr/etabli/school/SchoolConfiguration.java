package fr.etabli.school;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.NodeFinder;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchoolConfiguration {

    @Bean
    Schools schools(Documents documents) {
        return new ElasticsearchSchools(documents);
    }

    @Bean
    Networks networks(Documents documents) {
        return new ElasticsearchNetworks(documents);
    }

    @Bean
    SchoolCounts schoolCounts(
            Documents documents, Trades trades, Regions regions, Departments departments, Networks networks) {
        return new ElasticsearchSchoolCounts(documents, trades, regions, departments, networks);
    }

    @Bean
    SchoolVocabulary schoolVocabulary(Documents documents) {
        return new ElasticsearchSchoolVocabulary(documents);
    }

    @Bean
    NodeFinder networkFinder(Documents documents) {
        return new EntityDictionary<>(documents, Kind.NETWORKS, Network.class).finder("network");
    }

    @Bean
    NodeFinder schoolFinder(Documents documents) {
        return new DocumentFinder<>("school", documents, Kind.SCHOOLS, School.class);
    }

    @Bean
    NodeFinder programmeFinder(Documents documents) {
        return new DocumentFinder<>("programme", documents, Kind.PROGRAMMES, Programme.class);
    }

    private record DocumentFinder<T>(String type, Documents documents, Kind kind, Class<T> entity)
            implements NodeFinder {

        @Override
        public Map<String, T> find(Generation generation, Collection<String> keys) {
            return documents.find(generation, kind, keys, entity);
        }
    }
}
