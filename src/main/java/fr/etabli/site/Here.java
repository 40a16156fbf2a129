package fr.etabli.site;

import fr.etabli.vocabulary.Language;
import fr.etabli.vocabulary.PublicAddress;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands among the pages, and how to go on from it in its language. English pages have the paths of the
 * French ones, under {@code /en}.
 *
 * @param address  where the hub is reached from outside
 * @param language what the page speaks
 * @param path     its path without the language, such as {@code /metiers}
 * @param query    what stands behind the question mark, as it came; null where there is none
 */
public record Here(PublicAddress address, Language language, String path, @Nullable String query) {

    static final String ENGLISH = "/en";

    /** Reads a request, or the one that failed where this is the container's request for a page of failure. */
    static Here of(HttpServletRequest request, PublicAddress address) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // A path that begins with two slashes would be another host.
        String uri = (failed == null ? request.getRequestURI() : failed.toString()).replaceAll("/{2,}", "/");
        boolean english = uri.equals(ENGLISH) || uri.startsWith(ENGLISH + "/") || EmbedPage.speaksEnglish(uri, request);
        String path = uri.startsWith(ENGLISH) && english ? uri.substring(ENGLISH.length()) : uri;
        return new Here(
                address, english ? Language.EN : Language.FR, path.isEmpty() ? "/" : path, request.getQueryString());
    }

    /** A path that begins with a slash, in the language of this page. */
    public String to(String other) {
        return inLanguage(language, other);
    }

    /** This very page, with what was asked of it, in the other language. */
    public String translated() {
        return inLanguage(other(), query == null ? path : path + "?" + query);
    }

    /** The address by which search engines and others should know this page, in a language. */
    public String canonical(Language in) {
        return address.of(inLanguage(in, path));
    }

    /** The language of this page and the other one. */
    public Language other() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    public Locale locale() {
        return language == Language.FR ? Locale.FRANCE : Locale.UK;
    }

    /** {@code fr} or {@code en}. */
    public String tag() {
        return tag(language);
    }

    public String tag(Language of) {
        return of == Language.FR ? "fr" : "en";
    }

    /** A path in a language. */
    static String inLanguage(Language language, String path) {
        if (language == Language.FR) {
            return path;
        }
        boolean root = path.equals("/") || path.startsWith("/?") || path.startsWith("/#");
        return ENGLISH + (root ? path.substring(1) : path);
    }
}
