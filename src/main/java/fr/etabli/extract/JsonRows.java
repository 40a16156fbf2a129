package fr.etabli.extract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Rows as members of a JSON object: every column is there, null where not known; a list is an array, empty where nothing is known. */
final class JsonRows {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    private JsonRows() {}

    static void write(JsonGenerator json, Table<?> table, Row row) {
        for (int i = 0; i < row.values().size(); i++) {
            json.writeName(table.columns().get(i).name());
            write(json, row.values().get(i));
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(part -> json.writeString(part.toString()));
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("A row cannot hold a " + value.getClass());
        }
    }
}
