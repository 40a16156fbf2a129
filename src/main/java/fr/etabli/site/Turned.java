package fr.etabli.site;

import fr.etabli.vocabulary.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What those get who cannot be let in. It is ready at hand, for it is given when there is no time for anything. */
final class Turned {

    static final String RETRY_SECONDS = "10";

    private static final String MESSAGE = "Too many ask at once right now.";

    private static final byte[] PAGE = bytes(
            """
            <!doctype html>
            <html lang="fr">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>Trop de demandes à la fois – Établi</title>
            <h1>Trop de demandes à la fois</h1>
            <p>Beaucoup de personnes consultent le site en ce moment. Réessayez dans quelques secondes.</p>
            <p><a href="">Réessayer</a></p>
            <hr>
            <div lang="en">
            <h2>Too many requests at once</h2>
            <p>Many people are using the site right now. Try again in a few seconds.</p>
            </div>
            </html>
            """);
    private static final byte[] PROBLEM = bytes(
            """
            {"title":"Service Unavailable","status":503,"detail":"%s","code":"UNAVAILABLE","action":"%s"}
            """
                    .formatted(MESSAGE, ErrorCode.UNAVAILABLE.action()));
    private static final byte[] GRAPHQL = bytes(
            """
            {"errors":[{"message":"%s","extensions":{"code":"UNAVAILABLE","action":"%s"}}]}
            """
                    .formatted(MESSAGE, ErrorCode.UNAVAILABLE.action()));

    private Turned() {}

    static void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        if (request.getRequestURI().startsWith("/graphql")) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            send(response, MediaType.APPLICATION_JSON_VALUE, GRAPHQL);
        } else if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            send(response, "text/html;charset=UTF-8", PAGE);
        } else {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, PROBLEM);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
