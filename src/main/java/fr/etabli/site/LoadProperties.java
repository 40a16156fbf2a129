package fr.etabli.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken on at a time.
 *
 * @param requests  how many requests may be at work; fewer than the web server has threads, so that some are left to say no
 * @param downloads how many of them may be files and exports, which last as long as their readers like
 * @param pageTime  how long a page may take
 */
@ConfigurationProperties("etabli.load")
record LoadProperties(
        @DefaultValue("150") int requests, @DefaultValue("64") int downloads, @DefaultValue("10s") Duration pageTime) {}
