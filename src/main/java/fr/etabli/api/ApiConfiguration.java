package fr.etabli.api;

import fr.etabli.vocabulary.ServedData;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlProperties.class)
class ApiConfiguration {

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
}
