package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One JSON object a line, each line ended by a line feed. */
final class NdjsonFormat implements RowFormat {

    @Override
    public ExportFormat format() {
        return ExportFormat.NDJSON;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) {
        JsonGenerator json = JsonRows.JSON.writer().withRootValueSeparator("").createGenerator(out);
        return new RowWriter() {
            @Override
            public void write(Row row) {
                json.writeStartObject();
                JsonRows.write(json, table, row);
                json.writeEndObject();
                json.writeRaw('\n');
            }

            @Override
            public void close() throws IOException {
                json.close();
                out.close();
            }
        };
    }

    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        long rows = 0;
        try (JsonParser json = JsonRows.JSON.createParser(file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw new IOException("Row " + (rows + 1) + " is no JSON object.");
                }
                json.skipChildren();
                rows++;
            }
        } catch (JacksonException broken) {
            throw new IOException("Row " + (rows + 1) + " is not well formed.", broken);
        }
        return new Rows(rows, 0);
    }
}
