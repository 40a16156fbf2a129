package fr.etabli.site;

import fr.etabli.vocabulary.Seldom;
import fr.etabli.vocabulary.Work;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests as can be answered; others are told at once to come again, rather than to wait for all before
 * them. Downloads have few places of their own, so that slow readers leave room for questions. Whoever is let in waits for
 * Elasticsearch only so long.
 */
final class Doorkeeper extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private static final Pattern DOWNLOAD = Pattern.compile("/exports/.*|/open-data/.+/.+|/map/.*\\.geojson");
    /** What is made once for a generation and kept may take long the first time, in many requests, none of them long. */
    private static final List<String> UNHURRIED = List.of("/exports/", "/open-data/", "/map/", "/ogc", "/en/ogc");

    private static final Duration REST_OF_BODY = Duration.ofSeconds(2);
    private static final Duration NO_LIMIT = Duration.ofDays(1);

    private final Seldom warning = new Seldom(Duration.ofSeconds(10));
    private final Duration pageTime;
    private final Bulkhead requests;
    private final Bulkhead downloads;

    Doorkeeper(LoadProperties load) {
        this.pageTime = load.pageTime();
        this.requests = places("requests", load.requests());
        this.downloads = places("downloads", load.downloads());
    }

    private static Bulkhead places(String name, int count) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(count)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean let = DOWNLOAD.matcher(path(request)).matches()
                ? passed(downloads, () -> passed(requests, () -> answer(request, response, chain)))
                : passed(requests, () -> answer(request, response, chain));
        if (!let) {
            if (warning.isTime()) {
                log.warn("More requests at once than are taken on (etabli.load): some are told to come again");
            }
            Turned.away(request, response);
        }
        Remains.discard(request, response, let ? REST_OF_BODY : Duration.ZERO);
    }

    private interface Answering {
        /** @return whether it was let in */
        boolean answer() throws ServletException, IOException;
    }

    private static boolean passed(Bulkhead places, Answering answering) throws ServletException, IOException {
        if (!places.tryAcquirePermission()) {
            return false;
        }
        try {
            return answering.answer();
        } finally {
            places.onComplete();
        }
    }

    /** As whoever answers will read it: without escapes, and without what stands behind semicolons. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private boolean answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean unhurried = UNHURRIED.stream().anyMatch(path(request)::startsWith);
        Work work = Work.begin(unhurried ? NO_LIMIT : pageTime);
        try {
            chain.doFilter(request, response);
            return true;
        } finally {
            work.close();
        }
    }
}
