package fr.etabli.features;

import fr.etabli.map.Credits;
import fr.etabli.map.GeometryWriter;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Slice;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Features as GeoJSON, one alone or a page of them. A page is written whole: its size is bounded. */
record FeatureJson(Credits credits) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    byte[] page(Resource resource, FeatureSet set, Generation generation, Slice<Slice.PlainEdge<Feature>> page) {
        List<Link> links = new ArrayList<>(resource.itself());
        if (page.hasNext()) {
            String last = page.edges().get(page.edges().size() - 1).cursor();
            links.add(resource.next(last));
        }
        links.add(collection(resource, set.id()));
        return written(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty(
                    "timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeNumberProperty("numberMatched", page.total());
            json.writeNumberProperty("numberReturned", page.edges().size());
            json.writePOJOProperty("links", Descriptions.json(links));
            credit(json, set, generation);
            json.writeName("features");
            json.writeStartArray();
            page.edges().forEach(edge -> write(json, edge.node(), List.of()));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    byte[] one(Resource resource, String collection, Feature feature) {
        List<Link> links = new ArrayList<>(resource.itself());
        links.add(collection(resource, collection));
        return written(json -> write(json, feature, links));
    }

    /** The properties by themselves, by name; what is null is empty. */
    Map<String, String> properties(Feature feature) {
        byte[] object = written(json -> {
            json.writeStartObject();
            feature.properties().accept(json);
            json.writeEndObject();
        });
        Map<String, String> properties = new LinkedHashMap<>();
        JSON.readTree(object)
                .forEachEntry((name, value) -> properties.put(name, value.isNull() ? "" : value.asString()));
        return properties;
    }

    byte[] document(Map<String, Object> document) {
        return JSON.writeValueAsBytes(document);
    }

    private static Link collection(Resource resource, String id) {
        return resource.other("/collections/" + id, "collection", MediaType.APPLICATION_JSON_VALUE, "The collection");
    }

    private void credit(JsonGenerator json, FeatureSet set, Generation generation) {
        json.writeStringProperty("licence", credits.licence());
        json.writeStringProperty("attribution", credits.attribution());
        String outlines = set.credit(generation);
        if (outlines != null) {
            json.writeStringProperty("outlines", outlines);
        }
    }

    private static void write(JsonGenerator json, Feature feature, List<Link> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        json.writeName("geometry");
        feature.geometry().accept(new GeometryWriter(json));
        json.writeObjectPropertyStart("properties");
        feature.properties().accept(json);
        json.writeEndObject();
        if (!links.isEmpty()) {
            json.writePOJOProperty("links", Descriptions.json(links));
        }
        json.writeEndObject();
    }

    private static byte[] written(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writing.accept(json);
        }
        return out.toByteArray();
    }
}
