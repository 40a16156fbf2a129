package fr.etabli.features;

import fr.etabli.map.Credits;
import fr.etabli.vocabulary.Generation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What the service and its collections say of themselves, as the standard has it written. */
record Descriptions(List<FeatureSet> sets, Words words, Credits credits) {

    private static final String STANDARD = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    /** The name of the licence of the rows. */
    static final String LICENCE = "Licence Ouverte 2.0";

    private static final MediaType JSON = MediaType.APPLICATION_JSON;
    private static final String HTML = MediaType.TEXT_HTML_VALUE;

    /** The classes of the standard that this service conforms to. */
    static final List<String> CONFORMANCE =
            Stream.of("core", "oas30", "html", "geojson").map(STANDARD::concat).toList();

    Map<String, Object> landing(Resource resource) {
        List<Link> links = new ArrayList<>(resource.itself());
        links.add(resource.other("/api?f=json", "service-desc", Resource.OPENAPI.toString(), "OpenAPI 3.0"));
        links.add(resource.other("/api?f=html", "service-doc", HTML, "The addresses as a page, in French"));
        links.addAll(resource.both("/conformance", "conformance", JSON, "Conformance classes"));
        links.addAll(resource.both("/collections", "data", JSON, "Collections"));
        links.add(licence());
        Map<String, Object> json = described(words.of("ogc.title"), words.of("ogc.text"));
        json.put("links", json(links));
        return json;
    }

    Map<String, Object> conformance(Resource resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conformsTo", CONFORMANCE);
        json.put("links", json(resource.itself()));
        return json;
    }

    Map<String, Object> collections(Resource resource, Generation generation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", json(resource.itself()));
        json.put(
                "collections",
                sets.stream()
                        .map(set -> collection(
                                set,
                                generation,
                                resource.both("/collections/" + set.id(), "self", JSON, words.title(set)),
                                resource))
                        .toList());
        return json;
    }

    Map<String, Object> collection(Resource resource, FeatureSet set, Generation generation) {
        return collection(set, generation, resource.itself(), resource);
    }

    private Map<String, Object> collection(
            FeatureSet set, Generation generation, List<Link> itself, Resource resource) {
        List<Link> links = new ArrayList<>(itself);
        links.addAll(resource.both("/collections/" + set.id() + "/items", "items", Resource.GEOJSON, words.title(set)));
        links.add(licence());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", set.id());
        json.putAll(described(words.title(set), words.description(set)));
        String credit = set.credit(generation);
        if (credit != null) {
            json.put("outlines", credit);
        }
        json.put("links", json(links));
        json.put("extent", extent(set.extent(generation)));
        json.put("itemType", "feature");
        json.put("crs", List.of(Wanted.CRS84));
        return json;
    }

    private Map<String, Object> described(String title, String description) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("description", description);
        json.put("attribution", credits.attribution());
        return json;
    }

    Link licence() {
        return new Link(credits.licence(), "license", HTML, LICENCE);
    }

    private static Map<String, Object> extent(Extent extent) {
        Map<String, Object> json = new LinkedHashMap<>();
        Box box = extent.box();
        if (box != null) {
            List<Double> corners = List.of(box.west(), box.south(), box.east(), box.north());
            json.put("spatial", pair("bbox", List.of(corners), "crs", Wanted.CRS84));
        }
        if (extent.from() != null || extent.to() != null) {
            List<@Nullable String> interval = Arrays.asList(
                    instant(extent.from(), LocalTime.MIN), instant(extent.to(), LocalTime.MAX.withNano(0)));
            json.put(
                    "temporal",
                    pair("interval", List.of(interval), "trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        }
        return json;
    }

    private static Map<String, Object> pair(String one, Object value, String other, Object otherValue) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(one, value);
        pair.put(other, otherValue);
        return pair;
    }

    private static @Nullable String instant(@Nullable LocalDate day, LocalTime time) {
        return day == null ? null : day.atTime(time).toInstant(ZoneOffset.UTC).toString();
    }

    static List<Map<String, Object>> json(List<Link> links) {
        return links.stream().map(Link::json).toList();
    }
}
