package fr.etabli.features;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.map.Areas;
import fr.etabli.map.Credits;
import fr.etabli.map.SchoolProperties;
import fr.etabli.school.Networks;
import fr.etabli.school.Schools;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FeaturesConfiguration implements WebMvcConfigurer {

    private static final List<String> ADDRESSES = List.of(Resource.ROOT + "/**", Resource.IN_ENGLISH + "/**");

    @Bean
    FeatureSets featureSets(SchoolFeatures schools, Areas areas, Sectors sectors) {
        return new FeatureSets(List.of(
                schools,
                new AreaFeatures("regions", false, areas::regions, sectors),
                new AreaFeatures("departments", true, areas::departments, sectors)));
    }

    @Bean
    SchoolFeatures schoolFeatures(
            Documents documents, Schools schools, SchoolProperties described, SchoolFeatures.Values values) {
        return new SchoolFeatures(documents, schools, described, new SchoolExtents(documents), values);
    }

    @Bean
    SchoolFeatures.Values schoolFilterValues(
            Sectors sectors,
            Trades trades,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Networks networks) {
        return new SchoolFeatures.Values(sectors, trades, qualifications, regions, departments, networks);
    }

    @Bean
    Exchange featureExchange(PublicAddress hub, Build build, Credits credits) {
        return new Exchange(hub, build, credits);
    }

    @Bean
    FeatureJson featureJson(Credits credits) {
        return new FeatureJson(credits);
    }

    @Bean
    Descriptions featureDescriptions(FeatureSets sets, MessageSource messages, Credits credits) {
        return new Descriptions(sets.all(), french(messages), credits);
    }

    @Bean
    OpenApi openApi(FeatureSets sets, MessageSource messages, Credits credits, PublicAddress hub) {
        return new OpenApi(sets.all(), french(messages), credits, hub);
    }

    @Bean
    Pages featurePages(FeatureSets sets, MessageSource messages, Credits credits, FeatureJson features) {
        return new Pages(sets.all(), new Words(messages, LocaleContextHolder::getLocale), credits, features);
    }

    /** Titles in JSON are in French, whoever asks. */
    private static Words french(MessageSource messages) {
        return new Words(messages, () -> Locale.FRANCE);
    }

    /** Anybody's page may ask: the data is open, and no request carries credentials. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        ADDRESSES.forEach(below -> registry.addMapping(below)
                .allowedOrigins(CorsConfiguration.ALL)
                .allowedMethods("GET", "HEAD")
                .allowedHeaders(CorsConfiguration.ALL)
                .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.LINK, RequestId.HEADER));
    }

    /** Says so even where no other site asks, so that a proxy may give to one what it keeps for another. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (request.getHeader(HttpHeaders.ORIGIN) == null) {
                            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, CorsConfiguration.ALL);
                        }
                        return true;
                    }
                })
                .addPathPatterns(ADDRESSES);
    }
}
