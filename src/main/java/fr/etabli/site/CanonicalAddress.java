package fr.etabli.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever wrote an address in capitals, or with a slash too many or too few, to the address that the page has. */
class CanonicalAddress extends OncePerRequestFilter {

    private static final Pattern PAGE =
            Pattern.compile("((?:/en)?/(?:(ecoles|metiers)|regions|chiffres))(/[^/]+)?(/?)");

    private static final Pattern CLOSED = Pattern.compile(
            "(/en|(?:/en)?/(?:comparer|accessibilite|mentions-legales|developpeurs|graphiql|embed/map))/");

    private static final Pattern FOLDER = Pattern.compile("((?:/en)?/open-data)(/?)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String path = canonical(asked);
        if (path.equals(asked)) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }

    static String canonical(String path) {
        Matcher page = PAGE.matcher(path);
        if (page.matches()) {
            return named(page);
        }
        Matcher closed = CLOSED.matcher(path);
        if (closed.matches()) {
            return closed.group(1);
        }
        Matcher folder = FOLDER.matcher(path);
        return folder.matches() ? folder.group(1) + "/" : path;
    }

    /** Slugs have no capitals; codes may. */
    private static String named(Matcher page) {
        String name = page.group(3) == null ? "" : page.group(3);
        return page.group(1) + (page.group(2) == null ? name : name.toLowerCase(Locale.ROOT));
    }
}
