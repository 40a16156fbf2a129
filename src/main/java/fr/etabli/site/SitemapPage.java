package fr.etabli.site;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The addresses of all pages in both languages, as search engines read them (sitemaps.org). */
@Controller
class SitemapPage {

    static final String PATH = "/sitemap.xml";
    static final String PARTS = "/sitemap-{part:[1-9][0-9]{0,5}}.xml";

    private static final String TYPE = "application/xml;charset=UTF-8";

    private final ServedData data;
    private final Sitemaps sitemaps;
    private final Publications publications;
    private final PublicAddress address;

    SitemapPage(ServedData data, Sitemaps sitemaps, Publications publications, PublicAddress address) {
        this.data = data;
        this.sitemaps = sitemaps;
        this.publications = publications;
        this.address = address;
    }

    /** All of them; where there are too many for one file, the list of the files. */
    @GetMapping(PATH)
    void all(HttpServletResponse response) throws IOException {
        Generation generation = data.current();
        Sitemap sitemap = sitemaps.of(generation);
        response.setContentType(TYPE);
        if (sitemap.parts() > 1) {
            SitemapXml.index(response.getOutputStream(), address, sitemap.parts(), changed(generation));
        } else {
            write(sitemap, 1, generation, response);
        }
    }

    @GetMapping(PARTS)
    void part(@PathVariable int part, HttpServletResponse response) throws IOException {
        Generation generation = data.current();
        Sitemap sitemap = sitemaps.of(generation);
        if (part > sitemap.parts()) {
            throw new EtabliException(
                    ErrorCode.NOT_FOUND, "There are " + sitemap.parts() + " parts of the sitemap, no " + part + ".");
        }
        response.setContentType(TYPE);
        write(sitemap, part, generation, response);
    }

    private void write(Sitemap sitemap, int part, Generation generation, HttpServletResponse response)
            throws IOException {
        try (Stream<String> paths = sitemap.part(part)) {
            SitemapXml.part(response.getOutputStream(), address, paths, changed(generation));
        }
    }

    /** The day on which this generation was first published; null before that. */
    private @Nullable String changed(Generation generation) {
        return publications.list().stream()
                .filter(publication -> publication.generation().equals(generation))
                .reduce((newer, older) -> older)
                .map(Publication::issuedAt)
                .map(issued -> issued.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse(null);
    }
}
