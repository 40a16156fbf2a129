package fr.etabli.api;

import fr.etabli.vocabulary.ServedData;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.observation.ExecutionRequestObservationConvention;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphQlProperties.class, AllowanceProperties.class})
class ApiConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(Scalars.PARTIAL_DATE).scalar(Scalars.DATE_TIME).scalar(Scalars.URL);
    }

    /** The one instrumentation, in place of the chain that is made of those known as beans. */
    @Bean
    GraphQlSourceBuilderCustomizer rules(
            GraphQlProperties properties, ServedData served, GraphQlObservationInstrumentation observation) {
        Rules rules = new Rules(
                observation,
                List.of(
                        new RootFields(),
                        new DocumentLimits(properties),
                        new CostLimit(properties.maxComplexity()),
                        new RequestGeneration(served),
                        new ErrorCodes()),
                new Effort(properties.maxResultFields()));
        return source -> source.configureGraphQl(graphQl -> graphQl.instrumentation(rules));
    }

    @Bean
    GraphQlSourceBuilderCustomizer plainFields(ApplicationContext context) {
        return source -> source.typeVisitors(List.of(
                new PlainFields(context.getBeansWithAnnotation(Controller.class).values())));
    }

    @Bean
    DocumentNames documentNames() {
        return new DocumentNames();
    }

    @Bean
    ExecutionRequestObservationConvention documentObservation(DocumentNames names) {
        return new DocumentObservation(names);
    }

    @Bean
    MeterBinder apiMeters(AnswerCache answers, PersistedQueries persisted, FilterRegistrationBean<Gate> gate) {
        return new ApiMeters(
                answers, persisted, Objects.requireNonNull(gate.getFilter()).allowances());
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
