package fr.etabli.site;

import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a reader who already holds this version of a page with 304, before anything is looked up, where the page was found
 * before. The version of a page at an address is what it shows (a generation as it looks on a day, a publication, nothing that
 * changes) and the edition that wrote it.
 */
class PageVersion implements HandlerInterceptor {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Supplier<String> shown;
    private final Edition edition;
    private final Answered answered = new Answered();

    private PageVersion(Supplier<String> shown, Edition edition) {
        this.shown = shown;
        this.edition = edition;
    }

    /** For pages that show the data being served; what they say of its age holds for a day. */
    static PageVersion ofData(ServedData data, Edition edition, InstantSource clock) {
        return new PageVersion(
                () -> data.current().id() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), edition);
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
                () -> data.current().id() + "-"
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
        String version = version();
        if (answered.has(version, address(request))) {
            return !new ServletWebRequest(request, response).checkNotModified(version);
        }
        response.setHeader(HttpHeaders.ETAG, version);
        return true;
    }

    /** A page that was made while the data changed bears no version, since nobody can tell which one it shows. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String begun = response.getHeader(HttpHeaders.ETAG);
        if (begun == null || response.getStatus() != HttpServletResponse.SC_OK) {
            return;
        }
        if (begun.equals(version())) {
            answered.add(begun, address(request));
        } else {
            response.setHeader(HttpHeaders.ETAG, null);
        }
    }

    private String version() {
        return "W/\"" + shown.get() + "-" + edition.id() + "\"";
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
