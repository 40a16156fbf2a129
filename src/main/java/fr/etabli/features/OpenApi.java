package fr.etabli.features;

import fr.etabli.map.Credits;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** The description of the service by OpenAPI 3.0: every address, every parameter, every answer. */
record OpenApi(List<FeatureSet> sets, Words words, Credits credits, PublicAddress hub) {

    private static final String VERSION = "3.0.3";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String HTML = MediaType.TEXT_HTML_VALUE;

    /** What a request may be refused with, and why. */
    private static final Map<String, String> REFUSALS = refusals();

    Map<String, Object> document(Generation generation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", VERSION);
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", hub.of(Resource.ROOT))));
        document.put("paths", paths(generation));
        document.put("components", components(generation));
        return document;
    }

    private Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", words.of("ogc.title"));
        info.put(
                "description",
                "The French *écoles de production* as geographic features, by OGC API – Features – Part 1: Core, 1.0.");
        info.put("version", "1.0.0");
        Map<String, Object> licence = new LinkedHashMap<>();
        licence.put("name", Descriptions.LICENCE);
        licence.put("url", credits.licence());
        info.put("license", licence);
        return info;
    }

    private Map<String, Object> paths(Generation generation) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", plain("landingPage", "The service and where its parts are.", "landingPage"));
        paths.put(
                "/conformance",
                plain("conformance", "The classes of the standard that it conforms to.", "conformance"));
        paths.put(
                "/api",
                operation(
                        "description",
                        "This document.",
                        formatOnly(),
                        content(Resource.OPENAPI.toString(), Map.of("type", "object"))));
        paths.put("/collections", plain("collections", "What collections there are.", "collections"));
        for (FeatureSet set : sets) {
            String id = set.id();
            String path = "/collections/" + id;
            paths.put(path, plain(id + "Collection", "What the collection " + id + " is.", "collection"));
            paths.put(
                    path + "/items",
                    operation(
                            id,
                            "A page of " + id + ".",
                            OpenApiParameters.ofItems(set.filters(generation)),
                            content(Resource.GEOJSON.toString(), OpenApiSchemas.reference(id + "Page"))));
            paths.put(
                    path + "/items/{featureId}",
                    operation(
                            id + "Feature",
                            "One of the " + id + ".",
                            List.of(
                                    OpenApiParameters.path("featureId", "The `id` of the feature."),
                                    OpenApiParameters.reference(Resource.FORMAT)),
                            content(Resource.GEOJSON.toString(), OpenApiSchemas.reference(id + "Feature"))));
        }
        return paths;
    }

    private Map<String, Object> components(Generation generation) {
        Map<String, Object> schemas = OpenApiSchemas.shared();
        for (FeatureSet set : sets) {
            schemas.put(set.id() + "Feature", OpenApiSchemas.feature(set, set.properties(generation)));
            schemas.put(set.id() + "Page", OpenApiSchemas.page(set.id() + "Feature"));
        }
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("parameters", OpenApiParameters.shared());
        components.put("responses", refused());
        components.put("schemas", schemas);
        return components;
    }

    private static Map<String, Object> plain(String id, String summary, String schema) {
        return operation(id, summary, formatOnly(), content(JSON, OpenApiSchemas.reference(schema)));
    }

    private static List<Object> formatOnly() {
        return List.of(OpenApiParameters.reference(Resource.FORMAT));
    }

    private static Map<String, Object> operation(
            String id, String summary, List<?> parameters, Map<String, Object> content) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", response(summary, content));
        REFUSALS.keySet().forEach(status -> responses.put(status, Map.of("$ref", "#/components/responses/" + status)));
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("operationId", id);
        get.put("summary", summary);
        get.put("parameters", parameters);
        get.put("responses", responses);
        return Map.of("get", get);
    }

    private static Map<String, Object> refused() {
        Map<String, Object> responses = new LinkedHashMap<>();
        REFUSALS.forEach((status, why) -> responses.put(
                status,
                response(why, content(MediaType.APPLICATION_PROBLEM_JSON_VALUE, OpenApiSchemas.reference("problem")))));
        return responses;
    }

    private static Map<String, String> refusals() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("400", "A parameter that there is not, or a value that it cannot have; the problem names it.");
        reasons.put("404", "There is no such collection or feature.");
        reasons.put("406", "There is no such format.");
        reasons.put("410", "The cursor belongs to a version of the data that is no longer kept: begin again.");
        reasons.put("500", "A fault of the hub.");
        reasons.put("503", "The data cannot be read right now; try again.");
        return reasons;
    }

    private static Map<String, Object> response(String description, Map<String, Object> content) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        response.put("content", content);
        return response;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(type, Map.of("schema", schema));
        content.put(HTML, Map.of("schema", Map.of("type", "string")));
        return content;
    }
}
