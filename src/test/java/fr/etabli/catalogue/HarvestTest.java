package fr.etabli.catalogue;

import static fr.etabli.catalogue.Rdf.DCAT;
import static fr.etabli.catalogue.Rdf.DCT;
import static fr.etabli.catalogue.Rdf.literal;
import static fr.etabli.catalogue.Rdf.node;
import static fr.etabli.catalogue.Rdf.uri;
import static fr.etabli.catalogue.Rdf.values;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Checksum;
import fr.etabli.extract.FormatReaders;
import fr.etabli.publish.Publisher;
import fr.etabli.publish.TableSchemaReader;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal that knows one address, that of the catalogue, and believes nothing that it has not checked. */
@HubTest
class HarvestTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BASE = "http://localhost:8080";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String CSV = "https://www.iana.org/assignments/media-types/text/csv";

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    /** A harvested table: what it must be, and what it is. */
    private record Harvested(JsonNode schema, List<Map<String, String>> rows) {

        List<String> column(String name) {
            return rows.stream().map(row -> String.valueOf(row.get(name))).toList();
        }
    }

    @Test
    void fromTheCatalogueAloneEveryFileIsFoundWholeAndEveryRowKeepsItsSchema(@TempDir Path folder) throws Exception {
        publisher.publish();
        Rdf catalogue = Rdf.turtle(new String(download(BASE + "/open-data/catalog.ttl"), StandardCharsets.UTF_8));
        Map<String, Harvested> tables = new LinkedHashMap<>();
        int files = 0;
        for (RDFNode dataset : values(catalogue.one(DCAT + "Catalog"), DCAT + "dataset")) {
            for (RDFNode distribution : values(dataset.asResource(), DCAT + "distribution")) {
                byte[] bytes = checked(distribution.asResource());
                files++;
                if (uri(distribution.asResource(), DCAT + "mediaType").equals(CSV)) {
                    Path csv = Files.write(folder.resolve(files + ".csv"), bytes);
                    JsonNode schema =
                            JsonMapper.shared().readTree(download(uri(distribution.asResource(), DCT + "conformsTo")));
                    Harvested table = new Harvested(schema, FormatReaders.rows(csv, ExportFormat.CSV));
                    tables.put(dataset.asResource().getURI().replaceFirst(".*#", ""), table);
                }
            }
        }

        // Eight datasets in five formats each, two of them as GeoJSON, three feeds for maps, all tiles in one file.
        assertThat(files).isEqualTo(46);
        assertThat(tables).hasSize(8);
        tables.forEach((name, table) -> {
            assertThat(table.rows()).as(name).isNotEmpty();
            assertThat(table.schema().at("/fields").valueStream().map(field -> field.at("/name")
                            .asString()))
                    .as(name)
                    .containsExactlyElementsOf(table.rows().get(0).keySet());
            assertThat(new TableSchemaReader(table.schema()).errors(table.rows()))
                    .as(name)
                    .isEmpty();
            table.schema().at("/foreignKeys").forEach(key -> follow(key, table, tables));
        });
    }

    /** A file as the catalogue promises it, byte for byte. */
    private byte[] checked(Resource distribution) throws Exception {
        byte[] bytes = download(uri(distribution, DCAT + "downloadURL"));
        assertThat(literal(distribution, DCAT + "byteSize").getLexicalForm()).isEqualTo(String.valueOf(bytes.length));
        assertThat(literal(node(distribution, SPDX + "checksum"), SPDX + "checksumValue")
                        .getLexicalForm())
                .isEqualTo(Checksum.of(bytes));
        return bytes;
    }

    private static void follow(JsonNode key, Harvested table, Map<String, Harvested> tables) {
        String resource = key.at("/reference/resource").asString();
        Harvested other = resource.isEmpty() ? table : Objects.requireNonNull(tables.get(resource), resource);
        assertThat(other.column(key.at("/reference/fields/0").asString()))
                .as(key.toString())
                .containsAll(table.column(key.at("/fields/0").asString()).stream()
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The public address stands before this hub; the port of the test differs. */
    private byte[] download(String address) throws Exception {
        assertThat(address).startsWith(BASE);
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.substring(BASE.length())))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
