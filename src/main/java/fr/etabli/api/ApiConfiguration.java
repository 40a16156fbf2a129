package fr.etabli.api;

import fr.etabli.vocabulary.ServedData;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlProperties.class)
class ApiConfiguration {

    /** Before Spring Boot's own route, which answers every GET with 405. */
    private static final int BEFORE_BOOT = -1;

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(Scalars.PARTIAL_DATE).scalar(Scalars.DATE_TIME).scalar(Scalars.URL);
    }

    @Bean
    @Order(1)
    Instrumentation documentLimits(GraphQlProperties properties) {
        return new DocumentLimits(properties);
    }

    @Bean
    @Order(2)
    Instrumentation costLimit(GraphQlProperties properties) {
        return new CostLimit(properties.maxComplexity());
    }

    @Bean
    @Order(3)
    Instrumentation requestGeneration(ServedData served) {
        return new RequestGeneration(served);
    }

    @Bean
    @Order(4)
    Instrumentation errorCodes() {
        return new ErrorCodes();
    }

    @Bean
    DataFetcherExceptionResolver fieldErrors() {
        return new FieldErrors();
    }

    @Bean
    WebGraphQlInterceptor lastResort() {
        return new LastResort();
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttp(handler);
    }

    @Bean
    FilterRegistrationBean<AnswerTags> answerTags() {
        FilterRegistrationBean<AnswerTags> registration = new FilterRegistrationBean<>(new AnswerTags());
        registration.addUrlPatterns("/graphql");
        return registration;
    }

    @Bean
    @Order(BEFORE_BOOT)
    RouterFunction<ServerResponse> graphQlByAddress(GraphQlHttpHandler handler, GraphQlSource source, JsonMapper json) {
        GetRequests queries = new GetRequests(handler, json);
        SchemaText schema = new SchemaText(source.schema());
        return RouterFunctions.route()
                .GET("/graphql", queries::answer)
                .HEAD("/graphql", queries::answer)
                .GET("/graphql/schema.graphqls", schema::answer)
                .HEAD("/graphql/schema.graphqls", schema::answer)
                .build();
    }
}
