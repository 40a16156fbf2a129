package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.vocabulary.Point;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a GeoJSON {@code FeatureCollection} (RFC 7946), one feature a line, longitude first, whatever their
 * number: nothing is kept in memory. What has no point is no feature, but stands in the member {@code missing}, so that
 * nobody takes the features for all there is. {@code bbox} and {@code missing} come last, for only then are they known.
 */
public final class FeatureCollectionWriter implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();
    private static final String BETWEEN = ",\n";

    private final OutputStream out;
    private final Path aside;
    private final OutputStream missing;
    private final JsonGenerator features;
    private final JsonGenerator withoutPoint;
    private final GeometryWriter geometries;

    /**
     * @param out     where the collection goes; closed with this writer
     * @param aside   a file to be made, and removed at the end, for what has no point
     * @param members further members of the collection, such as its licence
     */
    public FeatureCollectionWriter(OutputStream out, Path aside, Map<String, String> members) throws IOException {
        this.out = out;
        this.aside = aside;
        this.missing = new BufferedOutputStream(Files.newOutputStream(aside));
        this.features = JSON.writer().withRootValueSeparator(BETWEEN).createGenerator(out);
        this.geometries = new GeometryWriter(features);
        this.withoutPoint = JSON.writer().withRootValueSeparator(BETWEEN).createGenerator(missing);
        text("{\"type\":\"FeatureCollection\"");
        for (Map.Entry<String, String> member : members.entrySet()) {
            text("," + JSON.writeValueAsString(member.getKey()) + ":" + JSON.writeValueAsString(member.getValue()));
        }
        text(",\"features\":[\n");
    }

    /** @param properties writes the properties, names and values, into an object that is already open */
    public void feature(String id, Point point, Consumer<JsonGenerator> properties) {
        feature(id, properties, () -> geometries.point(point));
    }

    /** An area; without a geometry where it has no outline, which is then to be named as missing, too. */
    void feature(String id, @Nullable AreaOutline outline, Consumer<JsonGenerator> properties) {
        feature(id, properties, () -> geometries.outline(outline));
    }

    private void feature(String id, Consumer<JsonGenerator> properties, Runnable geometry) {
        features.writeStartObject();
        features.writeStringProperty("type", "Feature");
        features.writeStringProperty("id", id);
        features.writeName("geometry");
        geometry.run();
        features.writeObjectPropertyStart("properties");
        properties.accept(features);
        features.writeEndObject();
        features.writeEndObject();
    }

    /** Something that belongs to the collection but has no point. */
    public void missing(String slug, String name) {
        withoutPoint.writeStartObject();
        withoutPoint.writeStringProperty("slug", slug);
        withoutPoint.writeStringProperty("name", name);
        withoutPoint.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            features.close();
            withoutPoint.close();
            missing.close();
            text("\n]" + geometries.box().member() + ",\"missing\":[");
            Files.copy(aside, out);
            text("]}\n");
        } finally {
            missing.close();
            Files.deleteIfExists(aside);
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
