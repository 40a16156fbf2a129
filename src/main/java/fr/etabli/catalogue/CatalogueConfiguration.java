package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.ImprintProperties;
import fr.etabli.publish.Publications;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** More than there are; a catalogue that grows is read page by page. */
    private static final int DATASETS_ON_A_PAGE = 100;

    @Bean
    Catalogue catalogue(
            Publications publications,
            Imprint imprint,
            ImprintProperties settings,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        return new Catalogue(
                publications,
                new Contents(publications),
                new Description(imprint, settings),
                () -> services(addresses.getIfAvailable()),
                DATASETS_ON_A_PAGE);
    }

    @Bean
    StructuredData structuredData(Catalogue catalogue, Imprint imprint, ImprintProperties settings) {
        return new StructuredData(catalogue, imprint, new People(imprint, settings));
    }

    /** OGC API Features is named as soon as this hub answers there. */
    private static List<Service> services(@Nullable RequestMappingHandlerMapping addresses) {
        boolean features = addresses != null
                && addresses.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .anyMatch(pattern -> pattern.startsWith("/ogc"));
        return features ? List.of(Service.GRAPHQL, Service.FEATURES) : List.of(Service.GRAPHQL);
    }
}
