package fr.etabli.api;

import fr.etabli.vocabulary.ServedData;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphQlProperties.class, AllowanceProperties.class})
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
    @Order(5)
    Instrumentation effort(GraphQlProperties properties) {
        return new Effort(properties.maxResultFields());
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
    WebGraphQlInterceptor paying() {
        return new Paying();
    }

    @Bean
    CostReport costReport(GraphQlProperties limits, JsonMapper json) {
        return new CostReport(limits.maxComplexity(), json);
    }

    @Bean
    FilterRegistrationBean<Gate> gate(
            GraphQlProperties limits, AllowanceProperties allowance, CostReport report, JsonMapper json) {
        FilterRegistrationBean<Gate> registration =
                new FilterRegistrationBean<>(new Gate(limits.maxTime(), allowance, report, json));
        registration.addUrlPatterns("/graphql", "/graphql/documents/*");
        return registration;
    }
}
