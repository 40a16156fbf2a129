package fr.etabli.geography;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.NodeFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GeographyConfiguration {

    @Bean
    Regions regions(Documents documents) {
        return new ElasticsearchRegions(documents);
    }

    @Bean
    Departments departments(Documents documents) {
        return new ElasticsearchDepartments(documents);
    }

    @Bean
    AreaOutlines areaOutlines(Documents documents) {
        return new ElasticsearchAreaOutlines(documents);
    }

    @Bean
    NodeFinder regionFinder(Documents documents) {
        return new EntityDictionary<>(documents, Kind.REGIONS, Region.class).finder("region");
    }

    @Bean
    NodeFinder departmentFinder(Documents documents) {
        return new EntityDictionary<>(documents, Kind.DEPARTMENTS, Department.class).finder("department");
    }
}
