package fr.etabli.operation;

import fr.etabli.vocabulary.Build;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> registration = new FilterRegistrationBean<>(new RequestIds());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    MeterBinder buildMeters(Build build, ObjectProvider<BuildProperties> released) {
        BuildProperties properties = released.getIfAvailable();
        String version = properties == null ? "unknown" : String.valueOf(properties.getVersion());
        return registry -> Gauge.builder("etabli.build.info", () -> 1)
                .description("Which hub this is: its version, and a hash of all that shapes its answers")
                .tag("version", version)
                .tag("build", build.id())
                .register(registry);
    }
}
