package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What search engines may read: every page and every published file. Answers made on demand are for those who ask: their
 * parameters combine without end, and what they hold stands on the pages.
 */
@Controller
class Robots {

    static final String PATH = "/robots.txt";

    private static final String RULES =
            """
            User-agent: *
            Disallow: /?
            Disallow: /en?
            Disallow: /comparer
            Disallow: /en/comparer
            Disallow: /suggestions
            Disallow: /en/suggestions
            Disallow: /chiffres/*?
            Disallow: /en/chiffres/*?
            Disallow: /graphql
            Allow: /graphql/schema.graphqls
            Disallow: /graphiql?
            Disallow: /en/graphiql?
            Disallow: /exports/
            Disallow: /map/tiles/
            Disallow: /ogc/*?

            Sitemap: %s
            """;

    private final String rules;

    Robots(PublicAddress address) {
        this.rules = RULES.formatted(address.of(SitemapPage.PATH));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String rules() {
        return rules;
    }
}
