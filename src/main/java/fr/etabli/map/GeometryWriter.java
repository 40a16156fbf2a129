package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.vocabulary.Point;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes geometries as GeoJSON (RFC 7946) has them: longitude first, seven decimals at most. */
public final class GeometryWriter {

    private final JsonGenerator json;
    private final BoundingBox box = new BoundingBox();

    public GeometryWriter(JsonGenerator json) {
        this.json = json;
    }

    /** A point as a value; {@code null} where none is known. */
    public void point(@Nullable Point point) {
        if (point == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        position(point.longitude(), point.latitude());
        json.writeEndObject();
    }

    /** An outline as a value; {@code null} where none is known. */
    public void outline(@Nullable AreaOutline outline) {
        if (outline == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeName("coordinates");
        list(outline.polygons(), rings -> list(rings, this::ring));
        json.writeEndObject();
    }

    /** The box around all positions written so far. */
    BoundingBox box() {
        return box;
    }

    private <T> void list(List<T> members, Consumer<T> writing) {
        json.writeStartArray();
        members.forEach(writing);
        json.writeEndArray();
    }

    private void ring(double[] ring) {
        json.writeStartArray();
        for (int corner = 0; corner < ring.length; corner += 2) {
            position(ring[corner], ring[corner + 1]);
        }
        json.writeEndArray();
    }

    private void position(double longitude, double latitude) {
        box.include(longitude, latitude);
        json.writeStartArray();
        json.writeNumber(Coordinates.of(longitude));
        json.writeNumber(Coordinates.of(latitude));
        json.writeEndArray();
    }
}
