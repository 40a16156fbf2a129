package fr.etabli.features;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link of RFC 8288 as the standard writes it.
 *
 * @param href absolute
 */
record Link(String href, String rel, String type, String title) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("href", href);
        json.put("rel", rel);
        json.put("type", type);
        json.put("title", title);
        return json;
    }
}
