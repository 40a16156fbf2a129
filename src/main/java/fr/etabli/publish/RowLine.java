package fr.etabli.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as it stands in an NDJSON file.
 *
 * @param bytes  without the end of the line
 * @param offset where it begins in the file, in bytes
 * @param key    what identifies it: the value of its first column
 */
@SuppressWarnings("ArrayRecordComponent") // compared as lines, never as records
record RowLine(byte[] bytes, long offset, String key) {

    /** Numbers are read and written as they stand. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> CELLS = new TypeReference<>() {};

    static RowLine of(byte[] bytes, long offset) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT
                    && json.nextToken() == JsonToken.PROPERTY_NAME
                    && json.nextToken() == JsonToken.VALUE_STRING) {
                return new RowLine(bytes, offset, json.getString());
            }
        }
        throw new IllegalStateException("The row at byte " + offset + " does not begin with a key.");
    }

    /** Its values by column, in their order: texts, numbers, booleans, lists of texts, or null. */
    Map<String, @Nullable Object> cells() {
        return JSON.readValue(bytes, CELLS);
    }
}
