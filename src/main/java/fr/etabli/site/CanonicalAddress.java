package fr.etabli.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever wrote an address otherwise than the page has it to the page: capitals, a slash too many, letters in
 * hexadecimal. A position that is nearer than 0.01° goes no further than here.
 */
class CanonicalAddress extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String askedPath = request.getRequestURI();
        String askedQuery = request.getQueryString();
        String path = CanonicalPath.of(askedPath);
        String query = askedQuery == null || !CoarsePosition.isPage(path) ? askedQuery : CoarsePosition.of(askedQuery);
        boolean precise = query != null && !query.equals(askedQuery);
        if (!READING.contains(request.getMethod()) || (path.equals(askedPath) && !precise)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(precise ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_MOVED_PERMANENTLY);
        if (precise) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }
}
