package fr.etabli.search;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Places;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.reading.TextReader;
import fr.etabli.reading.TradeWords;
import fr.etabli.school.Networks;
import fr.etabli.school.SchoolCounts;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Dictionaries dictionaries(
            Trades trades,
            Sectors sectors,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Networks networks) {
        return new Dictionaries(trades, sectors, qualifications, regions, departments, networks);
    }

    @Bean
    Selections selections(Dictionaries known, Places places, TextReader reader) {
        return new Selections(known, places, reader);
    }

    @Bean
    SchoolSearch schoolSearch(Documents documents, Selections selections, Dictionaries known) {
        return new ElasticsearchSchoolSearch(documents, selections, new Facets(known));
    }

    @Bean
    SchoolStatistics schoolStatistics(Documents documents, Selections selections, Dictionaries known) {
        return new ElasticsearchSchoolStatistics(documents, selections, new DimensionNames(known));
    }

    @Bean
    Suggestions suggestions(
            Documents documents, Dictionaries known, SchoolCounts counts, TradeWords words, TextReader reader) {
        return new ElasticsearchSuggestions(documents, known, counts, words, reader);
    }

    /** Connections of schools that one GraphQL document asks for side by side travel together. */
    @Bean
    InitializingBean schoolLoader(BatchLoaderRegistry loaders, SchoolSearch search) {
        return () -> loaders.forTypePair(SchoolRequest.class, SchoolAnswer.class)
                .registerMappedBatchLoader((requests, environment) -> Mono.fromSupplier(() -> search.find(requests)));
    }
}
