package fr.etabli.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the service as OpenAPI 3.0 describes them. */
final class OpenApiParameters {

    /** Those that every collection takes. */
    static final List<String> OF_ITEMS =
            List.of(Paging.LIMIT, Resource.CURSOR, Wanted.BOX, Wanted.BOX_CRS, Wanted.PERIOD, Resource.FORMAT);

    private static final int NUMBERS_OF_FLAT = 4;
    private static final int NUMBERS_OF_SOLID = 6;

    private OpenApiParameters() {}

    /** The parameters that more than one address takes, by name. */
    static Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put(
                Resource.FORMAT,
                query(
                        Resource.FORMAT,
                        "The format of the answer. It goes before the header `Accept`.",
                        string(List.of("json", "html"))));
        shared.put(Paging.LIMIT, query(Paging.LIMIT, "How many features one page has at most.", limit()));
        shared.put(
                Resource.CURSOR,
                query(
                        Resource.CURSOR,
                        "Where a page begins. Follow the link `next` of the page before it; this is what it holds.",
                        string(List.of())));
        shared.put(
                Wanted.BOX,
                query(
                        Wanted.BOX,
                        "Only features of which a point lies in this box: west, south, east, north in degrees. With six"
                                + " numbers the third and the last are heights, which no feature has. Where west is"
                                + " greater than east, the box crosses the antimeridian. Features without a geometry"
                                + " are in no box.",
                        box()));
        shared.put(
                Wanted.BOX_CRS,
                query(Wanted.BOX_CRS, "The system of reference of `bbox`.", string(List.of(Wanted.CRS84))));
        shared.put(
                Wanted.PERIOD,
                query(
                        Wanted.PERIOD,
                        "Only features that belong to this instant or interval: schools that may have opened then. Days"
                                + " and instants are those of RFC 3339; an interval is `start/end`, of which one may"
                                + " be `..` or empty, or one a length of ISO 8601: `2018-09-01/P1Y` ends with the day"
                                + " 2019-08-31. What has no date belongs to every time.",
                        string(List.of())));
        return shared;
    }

    /** What the items of a collection take: references to what is shared, then its filters. */
    static List<Object> ofItems(List<Filter> filters) {
        List<Object> parameters = new ArrayList<>();
        OF_ITEMS.forEach(name -> parameters.add(reference(name)));
        filters.forEach(filter -> parameters.add(query(filter.name(), filter.description(), string(filter.values()))));
        return parameters;
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    static Map<String, Object> path(String name, String description) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "path");
        parameter.put("description", description);
        parameter.put("required", true);
        parameter.put("schema", string(List.of()));
        return parameter;
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("required", false);
        parameter.put("schema", schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    private static Map<String, Object> string(List<String> values) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        return schema;
    }

    private static Map<String, Object> limit() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        schema.put("maximum", Paging.MAX_LIMIT);
        schema.put("default", Paging.DEFAULT_LIMIT);
        return schema;
    }

    /** Both the length of the standard's first edition and that of its correction. */
    private static Map<String, Object> box() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", NUMBERS_OF_FLAT);
        schema.put("maxItems", NUMBERS_OF_SOLID);
        schema.put("oneOf", List.of(ofLength(NUMBERS_OF_FLAT), ofLength(NUMBERS_OF_SOLID)));
        schema.put("items", Map.of("type", "number"));
        return schema;
    }

    private static Map<String, Object> ofLength(int length) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("minItems", length);
        schema.put("maxItems", length);
        return schema;
    }
}
