package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what a page of the hub may do: nothing from elsewhere, nothing inline, in nobody's frame, and tells no
 * other site what was looked for. The explorer alone may write styles into itself, since its menus place themselves so; the
 * embedded map alone may stand in a frame.
 */
class SecurityHeaders extends OncePerRequestFilter {

    private static final String PAGE = policy("'self'", "'self'");
    private static final String EXPLORER = policy("'self' 'unsafe-inline'", "'self' data:");
    private static final String POWERS =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /** Two years; for this host alone, since its neighbours are not ours to speak for. */
    private static final String HTTPS_ONLY = "max-age=63072000";

    /** Whoever puts our map on their page frames it. It holds no form and sets no cookie: nothing can be stolen by framing it. */
    private static final String MAP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors *";

    private static final Set<String> MAPS = Set.of(EmbedPage.PATH, Here.ENGLISH + EmbedPage.PATH);
    private static final Set<String> EXPLORERS = Set.of(ExplorerPage.PATH, Here.ENGLISH + ExplorerPage.PATH);

    private final boolean https;

    SecurityHeaders(PublicAddress address) {
        String scheme = address.publicUrl().getScheme();
        this.https = scheme != null && scheme.toLowerCase(Locale.ROOT).equals("https");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = refused == null ? request.getRequestURI() : refused.toString();
        response.setHeader("Content-Security-Policy", policyOf(uri));
        if (!MAPS.contains(uri)) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        setAlways(response);
        if (https) {
            response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
        }
        chain.doFilter(request, response);
    }

    /** What the container refuses before any filter, such as TRACE, is seen only on its way to the page that says so. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** For a page that no filter sees. */
    static void ofPage(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGE);
        response.setHeader("X-Frame-Options", "DENY");
        setAlways(response);
    }

    private static void setAlways(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", POWERS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static String policyOf(String uri) {
        return MAPS.contains(uri) ? MAP : EXPLORERS.contains(uri) ? EXPLORER : PAGE;
    }

    private static String policy(String styles, String fonts) {
        return "default-src 'none'; script-src 'self'; style-src " + styles + "; font-src " + fonts
                + "; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }
}
