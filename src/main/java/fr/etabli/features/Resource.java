package fr.etabli.features;

import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PublicAddress;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * Something that was asked for under {@value #ROOT}, and how.
 *
 * @param path   from {@value #ROOT} on
 * @param json   the media type of it in JSON
 * @param given  the parameters, as they came
 * @param format in which it was asked for
 */
record Resource(PublicAddress hub, String path, MediaType json, Parameters given, Format format) {

    static final String ROOT = "/ogc";

    /** Where the pages in English are. */
    static final String IN_ENGLISH = "/en" + ROOT;

    /** The name of the parameter that says in which format an answer is wanted. */
    static final String FORMAT = "f";

    static final String CURSOR = "cursor";

    static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    static final MediaType OPENAPI = MediaType.valueOf("application/vnd.oai.openapi+json;version=3.0");

    private static final String HTML = MediaType.TEXT_HTML_VALUE;

    /** Itself, and the same in the other format. */
    List<Link> itself() {
        return format == Format.JSON
                ? List.of(
                        link(pathAndQuery(given), "self", json.toString(), "This document"),
                        link(pathAs(Format.HTML), "alternate", HTML, "The same as a page, in French"))
                : List.of(
                        link(pathAndQuery(given), "self", HTML, "This page"),
                        link(pathAs(Format.JSON), "alternate", json.toString(), "The same as JSON"));
    }

    /** What comes after it, in the same format and with the same filters. */
    Link next(String cursor) {
        return link(pathAfter(cursor), "next", format == Format.JSON ? json.toString() : HTML, "The next page");
    }

    /** Path and query of the same in a format, from the root of the site. */
    String pathAs(Format other) {
        return pathAndQuery(given.with(FORMAT, other.code()));
    }

    /** Path and query of what comes after it, from the root of the site. */
    String pathAfter(String cursor) {
        return pathAndQuery(given.with(CURSOR, cursor));
    }

    /** Something else, which does not say in which format. */
    Link other(String otherPath, String rel, String type, String title) {
        return link(ROOT + otherPath, rel, type, title);
    }

    /** The same thing as JSON and as a page, each by its own address. */
    List<Link> both(String otherPath, String rel, MediaType type, String title) {
        return List.of(
                link(ROOT + otherPath + "?" + FORMAT + "=json", rel, type.toString(), title + ", as JSON"),
                link(ROOT + otherPath + "?" + FORMAT + "=html", rel, HTML, title + ", as a page in French"));
    }

    private Link link(String address, String rel, String type, String title) {
        return new Link(hub.of(address), rel, type, title);
    }

    private String pathAndQuery(Parameters parameters) {
        String query = parameters.query();
        return ROOT + path + (query.isEmpty() ? "" : "?" + query);
    }
}
