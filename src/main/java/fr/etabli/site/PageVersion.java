package fr.etabli.site;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.Build;
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
 * Answers a reader who already holds this version of a page with 304, before anything is looked up. A page's version is
 * what it shows (a generation, a publication, nothing that changes), the build that wrote it and what was asked of it.
 */
class PageVersion implements HandlerInterceptor {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Supplier<String> shown;
    private final Build build;

    private PageVersion(Supplier<String> shown, Build build) {
        this.shown = shown;
        this.build = build;
    }

    /** For pages that show the data being served. */
    static PageVersion ofData(ServedData data, Build build) {
        return new PageVersion(() -> data.current().id(), build);
    }

    /** For pages that show what has been published. */
    static PageVersion ofPublications(Publications publications, Build build) {
        return new PageVersion(
                () -> {
                    List<Publication> kept = publications.list();
                    return kept.isEmpty() ? "none" : kept.get(0).version() + "-" + kept.size();
                },
                build);
    }

    /** For what shows both. */
    static PageVersion ofDataAndPublications(ServedData data, Publications publications, Build build) {
        return new PageVersion(
                () -> ofData(data, build).shown.get() + "-"
                        + ofPublications(publications, build).shown.get(),
                build);
    }

    /** For pages that say the same whatever the data. */
    static PageVersion ofBuild(Build build) {
        return new PageVersion(() -> "0", build);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
        String asked = request.getQueryString() == null
                ? ""
                : "-" + Integer.toHexString(request.getQueryString().hashCode());
        String version = "W/\"" + shown.get() + "-" + build.id() + asked + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(version);
    }
}
