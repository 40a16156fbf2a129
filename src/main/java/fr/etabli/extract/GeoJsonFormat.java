package fr.etabli.extract;

import fr.etabli.map.FeatureCollectionWriter;
import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A GeoJSON feature collection of the rows that have a point, with all columns as properties; the others are named in the
 * member {@code missing}. Further members say whose it is and under which licence.
 */
final class GeoJsonFormat implements RowFormat {

    @Override
    public ExportFormat format() {
        return ExportFormat.GEOJSON;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException {
        FeatureCollectionWriter collection =
                new FeatureCollectionWriter(out, aside, origin.imprint().members());
        List<String> columns = table.columns().stream().map(Column::name).toList();
        int name = columns.contains("name") ? columns.indexOf("name") : columns.indexOf("school_name");
        return new RowWriter() {
            @Override
            public void write(Row row) {
                if (row.point() == null) {
                    collection.missing(row.key(), String.valueOf(row.values().get(name)));
                } else {
                    collection.feature(row.key(), row.point(), json -> JsonRows.write(json, table, row));
                }
            }

            @Override
            public void close() throws IOException {
                collection.close();
            }
        };
    }

    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        long features = 0;
        long missing = 0;
        try (JsonParser json = JsonRows.JSON.createParser(file)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals("features")) {
                    features = elements(json);
                } else if (member.equals("missing")) {
                    missing = elements(json);
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            throw new IOException("Feature " + (features + 1) + " is not well formed.", broken);
        }
        return new Rows(features, missing);
    }

    private static long elements(JsonParser json) {
        long count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            count++;
        }
        return count;
    }
}
