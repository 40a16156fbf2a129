package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.ServedData;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every format of a selection holds what GraphQL answers, read by readers that had no part in writing it. */
@HubTest
class ExportFormatsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ALL = "status=OPEN&status=PLANNED&status=CLOSED&status=UNKNOWN&order=NAME";

    @TempDir
    private Path folder;

    @Autowired
    private ServedData served;

    @Autowired
    private RowFormats formats;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatHoldsTheSchoolsAsGraphQlAnswers(ExportFormat format) throws Exception {
        JsonNode nodes = new GraphQlCalls(port)
                .ask(
                        """
                        { schools(filter: { statuses: [OPEN, PLANNED, CLOSED, UNKNOWN] }, orderBy: NAME, first: 100) {
                            nodes { slug name status openedOn lastConfirmedOn operator uai boarding description admission url
                              networks { slug } region { code name } department { code name }
                              address { street postalCode commune communeCode }
                              location { latitude longitude precision } contact { phone email website }
                              mainSector { code } trades { slug } } } }""")
                .at("/data/schools/nodes");

        List<Map<String, String>> rows = FormatReaders.rows(download("schools", format, ALL), format);

        List<Map<String, String>> expected = nodes.valueStream()
                .filter(node ->
                        format != ExportFormat.GEOJSON || !node.at("/location").isNull())
                .map(ExportFormatsTest::school)
                .toList();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsAllEntriesOf(expected.get(i));
            assertThat(rows.get(i).keySet())
                    .containsExactlyElementsOf(SchoolTables.SCHOOLS.columns().stream()
                            .map(Column::name)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "GEOJSON", mode = EnumSource.Mode.EXCLUDE)
    void everyFormatHoldsTheFiguresAsGraphQlAnswers(ExportFormat format) throws Exception {
        List<Map<String, String>> expected = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = new GraphQlCalls(port)
                    .ask(
                            "{ outcomes(first: 100" + after
                                    + ") { pageInfo { hasNextPage endCursor } nodes { id indicator { code }"
                                    + " kind value valueMax withheld qualifier periodStart periodEnd statedOn statedBy cohort cohortNote comparable"
                                    + " source { slug } locator disagreements { basis outcome { id } } moreDisagreements url } } }")
                    .at("/data/outcomes");
            page.at("/nodes").forEach(node -> expected.add(outcome(node)));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\""
                    : "";
        } while (!after.isEmpty());

        List<Map<String, String>> rows = FormatReaders.rows(download("outcomes", format, ""), format);

        assertThat(rows).hasSameSizeAs(expected).hasSizeGreaterThan(100);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsAllEntriesOf(expected.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameSelectionIsTheSameBytes(ExportFormat format) throws Exception {
        byte[] once = Files.readAllBytes(download("schools", format, ALL));
        byte[] again = Files.readAllBytes(download("schools", format, ALL));

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void eachFormatReadsBackWhatItWrote(ExportFormat format) throws Exception {
        try (InputStream file = Files.newInputStream(download("schools", format, ALL))) {
            RowFormat.Rows rows = formats.get(format).read(SchoolTables.SCHOOLS, file);

            assertThat(rows.held() + rows.leftOut()).isEqualTo(78);
        }
    }

    @Test
    void theFirstSheetSaysWhatTheRowsAreAndUnderWhichTerms() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(
                download("schools", ExportFormat.XLSX, "region=84").toFile())) {
            assertThat(book.getSheetName(0)).isEqualTo("À lire");
            assertThat(book.getSheetName(1)).isEqualTo("schools");
            List<String> lines = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(ExportFormatsTest::line)
                    .toList();
            assertThat(lines)
                    .contains(
                            "Titre: Écoles de production",
                            "Licence: https://www.etalab.gouv.fr/licence-ouverte-open-licence",
                            "Version des données: " + served.current(),
                            "Sélection: http://localhost:8080/exports/schools.xlsx?region=84",
                            "uai: texte: Numéro dans l'annuaire de l'Éducation nationale.",
                            "trades: liste, séparée par |: Métiers enseignés (identifiants du jeu « trades »).")
                    .anyMatch(line -> line.startsWith("Attribution: ") && line.contains("GeoNames (CC BY 4.0)"))
                    .anyMatch(line -> line.startsWith("Date des données: 20"));
        }
    }

    @Test
    void parquetKnowsItsTypesAndItsTerms() throws Exception {
        Path file = download("schools", ExportFormat.PARQUET, ALL);

        Map<String, String> types = new LinkedHashMap<>();
        FormatReaders.query("DESCRIBE SELECT * FROM read_parquet('" + file + "')")
                .forEach(row -> types.put(row.get("column_name"), row.get("column_type")));
        Map<String, String> facts = new LinkedHashMap<>();
        FormatReaders.query(
                        "SELECT decode(key) AS name, decode(value) AS said FROM parquet_kv_metadata('" + file + "')")
                .forEach(row -> facts.put(row.get("name"), row.get("said")));

        assertThat(types)
                .containsEntry("name", "VARCHAR")
                .containsEntry("opened_on", "VARCHAR")
                .containsEntry("latitude", "DOUBLE")
                .containsEntry("boarding", "BOOLEAN")
                .containsEntry("trades", "VARCHAR[]");
        assertThat(facts)
                .containsEntry("licence", "https://www.etalab.gouv.fr/licence-ouverte-open-licence")
                .containsEntry("generation", served.current().id())
                .containsKeys("title", "attribution", "date", "columns");
        assertThat(FormatReaders.query("SELECT count(*) AS n FROM read_parquet('" + file
                                + "') WHERE list_contains(trades," + " 'usinage') AND status = 'OPEN'")
                        .get(0))
                .containsEntry("n", "23");
    }

    private static Map<String, String> school(JsonNode node) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("slug", text(node.at("/slug")));
        row.put("name", text(node.at("/name")));
        row.put("uai", text(node.at("/uai")));
        row.put("status", text(node.at("/status")));
        row.put("opened_on", text(node.at("/openedOn")));
        row.put("last_confirmed_on", text(node.at("/lastConfirmedOn")));
        row.put("networks", joined(node.at("/networks"), "/slug"));
        row.put("operator", text(node.at("/operator")));
        row.put("street", text(node.at("/address/street")));
        row.put("postal_code", text(node.at("/address/postalCode")));
        row.put("commune", text(node.at("/address/commune")));
        row.put("commune_code", text(node.at("/address/communeCode")));
        row.put("department_code", text(node.at("/department/code")));
        row.put("department_name", text(node.at("/department/name")));
        row.put("region_code", text(node.at("/region/code")));
        row.put("region_name", text(node.at("/region/name")));
        row.put("latitude", text(node.at("/location/latitude")));
        row.put("longitude", text(node.at("/location/longitude")));
        row.put("location_precision", text(node.at("/location/precision")));
        row.put("phone", text(node.at("/contact/phone")));
        row.put("email", text(node.at("/contact/email")));
        row.put("website", text(node.at("/contact/website")));
        row.put("admission", text(node.at("/admission")));
        row.put("boarding", text(node.at("/boarding")));
        row.put("description", text(node.at("/description")));
        row.put("main_sector", text(node.at("/mainSector/code")));
        row.put("trades", joined(node.at("/trades"), "/slug"));
        row.put("url", text(node.at("/url")));
        return row;
    }

    private static Map<String, String> outcome(JsonNode node) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", text(node.at("/id")).substring("outcome:".length()));
        row.put("indicator", text(node.at("/indicator/code")));
        row.put("kind", text(node.at("/kind")));
        row.put("value", text(node.at("/value")));
        row.put("value_max", text(node.at("/valueMax")));
        row.put("withheld", text(node.at("/withheld")));
        row.put("qualifier", text(node.at("/qualifier")));
        row.put("period_start", text(node.at("/periodStart")));
        row.put("period_end", text(node.at("/periodEnd")));
        row.put("stated_on", text(node.at("/statedOn")));
        row.put("stated_by", text(node.at("/statedBy")));
        row.put("cohort", text(node.at("/cohort")));
        row.put("cohort_note", text(node.at("/cohortNote")));
        row.put("comparable", text(node.at("/comparable")));
        row.put("source", text(node.at("/source/slug")));
        row.put("locator", text(node.at("/locator")));
        row.put(
                "disagreements",
                String.join(
                        "|",
                        node.at("/disagreements")
                                .valueStream()
                                .map(one -> text(one.at("/outcome/id")).substring("outcome:".length()) + ":"
                                        + text(one.at("/basis")))
                                .toList()));
        row.put("more_disagreements", text(node.at("/moreDisagreements")));
        row.put("url", text(node.at("/url")));
        return row;
    }

    private static String joined(JsonNode list, String field) {
        return String.join(
                "|", list.valueStream().map(one -> text(one.at(field))).toList());
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? ""
                : FormatReaders.text(value.isNumber() ? value.decimalValue() : value.asString());
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(FormatReaders.text(Objects.requireNonNull(FormatReaders.value(cell)))));
        return String.join(": ", cells);
    }

    private Path download(String dataset, ExportFormat format, String query) throws Exception {
        Path file = Files.createTempFile(folder, dataset, "." + format.extension());
        HttpResponse<Path> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/exports/" + dataset + "."
                                + format.extension() + (query.isEmpty() ? "" : "?" + query)))
                        .build(),
                HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }
}
