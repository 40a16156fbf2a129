package fr.etabli.extract;

import fr.etabli.vocabulary.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One JSON array, a row a line; the closing bracket comes last, so that half an array is not well formed. */
final class JsonFormat implements RowFormat {

    @Override
    public ExportFormat format() {
        return ExportFormat.JSON;
    }

    @Override
    public RowWriter begin(Table<?> table, Origin origin, OutputStream out, Path aside) throws IOException {
        out.write("[\n".getBytes(StandardCharsets.UTF_8));
        JsonGenerator json =
                JsonRows.JSON.writer().withRootValueSeparator(",\n").createGenerator(out);
        return new RowWriter() {
            @Override
            public void write(Row row) {
                json.writeStartObject();
                JsonRows.write(json, table, row);
                json.writeEndObject();
            }

            @Override
            public void close() throws IOException {
                json.flush();
                out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
                json.close();
                out.close();
            }
        };
    }

    @Override
    public Rows read(Table<?> table, InputStream file) throws IOException {
        try (JsonParser json = JsonRows.JSON.createParser(file)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("The file is no JSON array.");
            }
            long rows = 0;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                json.skipChildren();
                rows++;
            }
            if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
                throw new IOException("What follows row " + rows + " is no row.");
            }
            return new Rows(rows, 0);
        } catch (JacksonException broken) {
            throw new IOException("The file is not well formed.", broken);
        }
    }
}
