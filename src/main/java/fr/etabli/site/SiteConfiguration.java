package fr.etabli.site;

import fr.etabli.extract.ImprintProperties;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadProperties.class)
class SiteConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String VERSIONED_ASSETS = "/assets/{name:.+-[0-9a-f]{32}\\.[a-z]+}";

    /** After what counts requests and gives them numbers, before all that takes time. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 100;

    private final ServedData data;
    private final Publications publications;
    private final Edition edition;
    private final InstantSource clock;

    SiteConfiguration(
            ServedData data,
            Publications publications,
            Build build,
            PublicAddress address,
            ImprintProperties imprint,
            InstantSource clock) {
        this.clock = clock;
        this.data = data;
        this.publications = publications;
        this.edition = Edition.of(build, address, imprint);
    }

    @Bean
    SecurityHeaders securityHeaders(PublicAddress address) {
        return new SecurityHeaders(address);
    }

    /** What the container itself refuses is a page, too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return factory -> factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(BareRefusal.class.getName()));
    }

    @Bean
    FilterRegistrationBean<Doorkeeper> doorkeeper(LoadProperties load) {
        FilterRegistrationBean<Doorkeeper> registration = new FilterRegistrationBean<>(new Doorkeeper(load));
        registration.setOrder(EARLY);
        return registration;
    }

    @Bean
    Standings standings(Wording wording) {
        return new Standings(wording, clock);
    }

    @Bean
    CanonicalAddress canonicalAddress() {
        return new CanonicalAddress();
    }

    @Bean
    LocaleResolver localeResolver(PublicAddress address) {
        return new AddressLocale(address);
    }

    /** A page is HTML in UTF-8, whatever charset or parameter a request writes behind {@code text/html}. */
    @Bean
    SmartInitializingSingleton pagesInUtf8(ObjectProvider<ThymeleafViewResolver> pages) {
        return () -> pages.ifAvailable(resolver -> resolver.setForceContentType(true));
    }

    /** Writes the version of an asset into its address, so that browsers may keep it for ever. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        assets(registry, VERSIONED_ASSETS, FOR_EVER);
        assets(registry, "/assets/**", CacheControl.noCache());
        registry.addResourceHandler("/_static/graphiql/**", "/webjars/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/_static/graphiql/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
    }

    private static void assets(ResourceHandlerRegistry registry, String pattern, CacheControl caching) {
        registry.addResourceHandler(pattern)
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(caching)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(PageVersion.ofData(data, edition, clock))
                .addPathPatterns(inBothLanguages(
                        "/",
                        SuggestionsPage.PATH,
                        ComparePage.PATH,
                        SchoolPage.PATH + "/**",
                        TradesPage.PATH,
                        TradesPage.PATH + "/**",
                        RegionsPage.PATH,
                        RegionsPage.PATH + "/**",
                        FiguresPage.PATH,
                        FiguresPage.PATH + "/**",
                        EmbedPage.PATH));
        registry.addInterceptor(PageVersion.ofPublications(publications, edition))
                .addPathPatterns(inBothLanguages(FilesPage.PATH));
        registry.addInterceptor(PageVersion.ofEdition(edition))
                .addPathPatterns(inBothLanguages(
                        ExplorerPage.PATH, DevelopersPage.PATH, LegalPages.NOTICES, LegalPages.ACCESSIBILITY));
        registry.addInterceptor(PageVersion.ofEdition(edition)).addPathPatterns(Robots.PATH);
        registry.addInterceptor(PageVersion.ofDataAndPublications(data, publications, edition))
                .addPathPatterns(SitemapPage.PATH, SitemapPage.PARTS);
    }

    private static List<String> inBothLanguages(String... paths) {
        return Arrays.stream(paths)
                .flatMap(path -> Stream.of(path, Here.ENGLISH + (path.equals("/") ? "" : path)))
                .toList();
    }
}
