package fr.etabli.site;

import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a reader who already holds this version of a page with 304, before anything is looked up. A page's version is
 * the generation that it shows and the build that wrote it.
 */
class PageVersion implements HandlerInterceptor {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ServedData data;
    private final Build build;

    PageVersion(ServedData data, Build build) {
        this.data = data;
        this.build = build;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
        String version = "W/\"" + data.current() + "-" + build.id() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(version);
    }
}
