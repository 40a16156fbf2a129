package fr.etabli.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what a page of the hub may do: nothing from elsewhere, nothing inline, in nobody's frame. The explorer
 * alone may write styles into itself, since its menus place themselves so.
 */
class SecurityHeaders extends OncePerRequestFilter {

    private static final String PAGE = policy("'self'", "'self'");
    private static final String EXPLORER = policy("'self' 'unsafe-inline'", "'self' data:");

    private static final Set<String> EXPLORERS = Set.of(ExplorerPage.PATH, Here.ENGLISH + ExplorerPage.PATH);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean explorer = EXPLORERS.contains(request.getRequestURI());
        response.setHeader("Content-Security-Policy", explorer ? EXPLORER : PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=()");
        chain.doFilter(request, response);
    }

    private static String policy(String styles, String fonts) {
        return "default-src 'none'; script-src 'self'; style-src " + styles + "; font-src " + fonts
                + "; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }
}
