package fr.etabli.site;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a reader who already holds this version of a page with 304, before anything is looked up. The version of a page at an
 * address is what it shows (a generation, a publication, nothing that changes) and the edition that wrote it.
 */
class PageVersion implements HandlerInterceptor {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Supplier<String> shown;
    private final Edition edition;

    private PageVersion(Supplier<String> shown, Edition edition) {
        this.shown = shown;
        this.edition = edition;
    }

    /** For pages that show the data being served. */
    static PageVersion ofData(ServedData data, Edition edition) {
        return new PageVersion(() -> data.current().id(), edition);
    }

    /** For pages that show what has been published. */
    static PageVersion ofPublications(Publications publications, Edition edition) {
        return new PageVersion(
                () -> {
                    List<Publication> kept = publications.list();
                    return kept.isEmpty() ? "none" : kept.get(0).version() + "-" + kept.size();
                },
                edition);
    }

    /** For what shows both. */
    static PageVersion ofDataAndPublications(ServedData data, Publications publications, Edition edition) {
        return new PageVersion(
                () -> ofData(data, edition).shown.get() + "-"
                        + ofPublications(publications, edition).shown.get(),
                edition);
    }

    /** For pages that say the same whatever the data. */
    static PageVersion ofEdition(Edition edition) {
        return new PageVersion(() -> "0", edition);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
        String version = "W/\"" + shown.get() + "-" + edition.id() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(version);
    }
}
