package fr.etabli.trade;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.NodeFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TradeConfiguration {

    @Bean
    Sectors sectors(Documents documents) {
        return new ElasticsearchSectors(documents);
    }

    @Bean
    Trades trades(Documents documents) {
        return new ElasticsearchTrades(documents);
    }

    @Bean
    Qualifications qualifications(Documents documents) {
        return new ElasticsearchQualifications(documents);
    }

    @Bean
    NodeFinder tradeFinder(Documents documents) {
        return new EntityDictionary<>(documents, Kind.TRADES, Trade.class).finder("trade");
    }

    @Bean
    NodeFinder qualificationFinder(Documents documents) {
        return new EntityDictionary<>(documents, Kind.QUALIFICATIONS, Qualification.class).finder("qualification");
    }
}
