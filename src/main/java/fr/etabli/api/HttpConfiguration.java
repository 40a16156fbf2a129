package fr.etabli.api;

import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.RequestId;
import fr.etabli.vocabulary.ServedData;
import fr.etabli.vocabulary.Supplement;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the API, and what is kept in memory for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
class HttpConfiguration {

    /** Before Spring Boot's own routes. */
    private static final int BEFORE_BOOT = -1;

    @Bean
    AnswerCache answerCache(CacheProperties properties) {
        return new AnswerCache(properties.answers().toBytes());
    }

    @Bean
    PersistedQueries persistedQueries(CacheProperties properties) {
        return new PersistedQueries(properties.documents().toBytes());
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocuments(CacheProperties properties) {
        ParsedDocuments documents = new ParsedDocuments(properties.parsed().toBytes());
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    @Bean
    Delivery delivery(
            WebGraphQlHandler handler,
            ServedData served,
            List<Supplement> supplements,
            Build build,
            PublicAddress address,
            AnswerCache cache,
            PersistedQueries persisted,
            GraphQlProperties limits,
            CostReport report,
            DocumentNames names,
            MeterRegistry meters,
            JsonMapper json) {
        AnswerKeys keys = new AnswerKeys(served, supplements, build, address);
        VariableLimits variables = new VariableLimits(limits.maxVariables(), limits.maxVariablesSize());
        return new Delivery(
                new Answers(handler, keys, cache, json), persisted, variables, new Tally(meters, names), report, json);
    }

    /** As {@code spring.graphql.cors} has it for {@code /graphql} alone, for what lies below it, too. */
    @Bean
    WebMvcConfigurer openToOtherSites() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping("/graphql/**")
                        .allowedOrigins(CorsConfiguration.ALL)
                        .allowedMethods("GET", "HEAD", "POST")
                        .allowedHeaders(CorsConfiguration.ALL)
                        .exposedHeaders("ETag", "RateLimit", "RateLimit-Policy", "Retry-After", RequestId.HEADER)
                        .maxAge(Duration.ofDays(1).toSeconds());
            }
        };
    }

    @Bean
    FilterRegistrationBean<OpenToAll> openToAll() {
        FilterRegistrationBean<OpenToAll> registration = new FilterRegistrationBean<>(new OpenToAll());
        registration.addUrlPatterns("/graphql", "/graphql/*");
        return registration;
    }

    @Bean
    @Order(BEFORE_BOOT)
    RouterFunction<ServerResponse> graphQlByAddress(
            Delivery delivery,
            PersistedQueries persisted,
            GraphQlSource source,
            GraphQlProperties limits,
            PublicAddress address,
            JsonMapper json) {
        DocumentHttp documents = new DocumentHttp(new StoredDocuments(source.schema()), delivery, address, json);
        GraphQlHttp graphQl =
                new GraphQlHttp(delivery, persisted, (int) limits.maxBody().toBytes());
        SchemaText schema = new SchemaText(source.schema());
        return RouterFunctions.route()
                .GET("/graphql", graphQl::get)
                .HEAD("/graphql", graphQl::get)
                .POST("/graphql", graphQl::post)
                .route(RequestPredicates.path("/graphql"), graphQl::other)
                .GET(StoredDocuments.PATH, documents::list)
                .HEAD(StoredDocuments.PATH, documents::list)
                .GET(StoredDocuments.PATH + "/{name}", documents::answer)
                .HEAD(StoredDocuments.PATH + "/{name}", documents::answer)
                .GET("/graphql/schema.graphqls", schema::answer)
                .HEAD("/graphql/schema.graphqls", schema::answer)
                .build();
    }
}
