package fr.etabli.extract;

import fr.etabli.index.Documents;
import fr.etabli.index.Generations;
import fr.etabli.map.Credits;
import fr.etabli.outcome.Outcomes;
import fr.etabli.school.SchoolCounts;
import fr.etabli.search.SchoolSearch;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import fr.etabli.vocabulary.WarmUp;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImprintProperties.class)
class ExtractConfiguration {

    @Bean
    Imprint imprint(ImprintProperties properties, PublicAddress address) {
        return properties.at(address);
    }

    /** The map is drawn under the same terms. */
    @Bean
    Credits credits(Imprint imprint) {
        return new Credits(imprint.licence(), imprint.attribution());
    }

    /** Before anything is given out, and not for commands that only look. */
    @Bean
    @Lazy(false)
    @ConditionalOnExpression("{'serve', 'publish'}.contains('${etabli.command:serve}')")
    InitializingBean imprintCheck(PublicAddress address, ImprintProperties properties, Environment environment) {
        return () -> ImprintCheck.check(address, properties, environment.acceptsProfiles(Profiles.of("production")));
    }

    @Bean
    RowFormats rowFormats() {
        return new RowFormats(List.of(
                new CsvFormat(),
                new NdjsonFormat(),
                new JsonFormat(),
                new GeoJsonFormat(),
                new XlsxFormat(XlsxFormat.ROWS_IN_A_SHEET),
                new ParquetFormat()));
    }

    @Bean
    Exports exports(
            Generations generations,
            Documents documents,
            SchoolSearch schools,
            Outcomes outcomes,
            SchoolCounts counts,
            Imprint imprint) {
        return new Exports(generations, documents, schools, outcomes, counts, imprint);
    }

    @Bean
    FilterRegistrationBean<BrokenAnswers> brokenAnswers() {
        FilterRegistrationBean<BrokenAnswers> filter = new FilterRegistrationBean<>(new BrokenAnswers());
        filter.addUrlPatterns("/exports/*");
        return filter;
    }

    /** The libraries behind some formats take a second to be loaded. */
    @Bean
    @ConditionalOnWebApplication
    WarmUp exportsWarmUp(Exports exports, RowFormats formats, ServedData served) {
        return new WarmUp("exports", served, generation -> exports.rehearse(generation, formats));
    }
}
