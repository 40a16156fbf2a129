package fr.etabli.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the answers of the service look like, in the schemas of OpenAPI 3.0. */
final class OpenApiSchemas {

    private OpenApiSchemas() {}

    /** The schemas that do not depend on a collection, by name. */
    static Map<String, Object> shared() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(
                "link",
                object(Map.of("href", text("uri"), "rel", text(), "type", text(), "title", text()), "href", "rel"));
        schemas.put(
                "landingPage",
                object(
                        Map.of("title", text(), "description", text(), "attribution", text(), "links", links()),
                        "links"));
        schemas.put("conformance", object(Map.of("conformsTo", list(text()), "links", links()), "conformsTo"));
        schemas.put("collection", collection());
        schemas.put(
                "collections",
                object(Map.of("links", links(), "collections", list(reference("collection"))), "links", "collections"));
        schemas.put(
                "problem",
                object(
                        Map.of(
                                "title", text(),
                                "status", Map.of("type", "integer"),
                                "detail", text(),
                                "instance", text(),
                                "code", text(),
                                "action", text()),
                        "status",
                        "detail"));
        return schemas;
    }

    /** A feature of a collection. */
    static Map<String, Object> feature(FeatureSet set, List<Property> properties) {
        Map<String, Object> described = new LinkedHashMap<>();
        properties.forEach(property -> described.put(property.name(), schema(property)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", constant("Feature"));
        members.put("id", text());
        members.put("geometry", geometry(set));
        members.put(
                "properties",
                object(described, properties.stream().map(Property::name).toArray(String[]::new)));
        members.put("links", links());
        return object(members, "type", "id", "geometry", "properties");
    }

    /** A page of the features that another schema describes. */
    static Map<String, Object> page(String feature) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", constant("FeatureCollection"));
        members.put("timeStamp", text("date-time"));
        members.put("numberMatched", count());
        members.put("numberReturned", count());
        members.put("links", links());
        members.put("licence", text("uri"));
        members.put("attribution", text());
        members.put("outlines", text());
        members.put("features", list(reference(feature)));
        return object(members, "type", "timeStamp", "numberMatched", "numberReturned", "links", "features");
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> collection() {
        Map<String, Object> box = list(list(Map.of("type", "number")));
        Map<String, Object> instant = new LinkedHashMap<>(text("date-time"));
        instant.put("nullable", true);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", text());
        members.put("title", text());
        members.put("description", text());
        members.put("attribution", text());
        members.put("outlines", text());
        members.put("links", links());
        members.put(
                "extent",
                object(Map.of(
                        "spatial", object(Map.of("bbox", box, "crs", text("uri"))),
                        "temporal", object(Map.of("interval", list(list(instant)), "trs", text("uri"))))));
        members.put("itemType", text());
        members.put("crs", list(text("uri")));
        return object(members, "id", "links");
    }

    private static Map<String, Object> schema(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", property.type());
        schema.put("description", property.description());
        List<Object> values = new ArrayList<>(property.values());
        if (property.nullable()) {
            schema.put("nullable", true);
            values.add(null);
        }
        if (!property.values().isEmpty()) {
            schema.put("enum", values);
        }
        return schema;
    }

    private static Map<String, Object> geometry(FeatureSet set) {
        boolean points = set.geometry().equals("Point");
        Map<String, Object> number = Map.of("type", "number");
        Map<String, Object> position = list(number);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", constant(set.geometry()));
        members.put("coordinates", points ? position : list(list(list(position))));
        Map<String, Object> geometry = object(members, "type", "coordinates");
        geometry.put("nullable", true);
        return geometry;
    }

    private static Map<String, Object> links() {
        return list(reference("link"));
    }

    private static Map<String, Object> count() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 0);
        return schema;
    }

    private static Map<String, Object> constant(String value) {
        Map<String, Object> schema = new LinkedHashMap<>(text());
        schema.put("enum", List.of(value));
        return schema;
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> text(String format) {
        return new TreeMap<>(Map.of("type", "string", "format", format));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return new TreeMap<>(Map.of("type", "array", "items", items));
    }

    /** Members of a map without an order are written by name, so that the document is always the same. */
    private static Map<String, Object> object(Map<String, Object> members, String... required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (required.length > 0) {
            schema.put("required", List.of(required));
        }
        schema.put("properties", members instanceof LinkedHashMap ? members : new TreeMap<>(members));
        return schema;
    }
}
