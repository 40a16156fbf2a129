package fr.etabli.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.Etabli;
import fr.etabli.index.Generations;
import fr.etabli.ingest.Ingest;
import fr.etabli.publish.Publisher;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two inputs that differ only in what is withheld are answered alike, wherever a figure can be seen. */
class NonInterferenceTest {

    /** What is withheld stands in braces: as the one input has it, and as the other. */
    private static final String FIGURES =
            """
            x1,SCHOOL,boisard,PUPIL_COUNT,OBSERVED,{17|18},,EXACT,2022,2022,2023-01,,,true,RESTRICTED,gref-34,{17 élèves|18 élèves}
            x2,SCHOOL,boisard,PUPILS_FIRST_YEAR,OBSERVED,14,,EXACT,2022,2022,2023-01,,,true,RESTRICTED,gref-34,
            x3,SCHOOL,boisard,PUPILS_SECOND_YEAR,OBSERVED,{3|4},,EXACT,2022,2022,2023-01,,,true,RESTRICTED,gref-34,{trois|quatre}
            x4,SCHOOL,boisard,GRADUATE_COUNT,OBSERVED,{3|1},,EXACT,2022,2022,2023-01,,{12|9},true,RESTRICTED,gref-34,
            x5,SCHOOL,boisard,EXAM_PASS_RATE,OBSERVED,{25|11.1},,EXACT,2022,2022,2023-01,,{12|9},true,RESTRICTED,gref-34,
            x6,SCHOOL,boisard,JOB_INSERTION_RATE,OBSERVED,{66.67|90},{71.77|},EXACT,2022,2022,2023-01,,{3|2},true,RESTRICTED,gref-34,{2 sur 3|1 sur 2}
            x7,SCHOOL,boisard,JOB_INSERTION_RATE,OBSERVED,90,,EXACT,2022,2022,2023-01,,,true,PUBLIC,gref-34,
            x8,SCHOOL,boisard,DROPOUT_RATE,OBSERVED,{41.41|5},,EXACT,2022,2022,2023-01,,,true,RESTRICTED,gref-34,
            x9,SCHOOL,boisard,GRADUATE_COUNT,OBSERVED,2,,EXACT,2019,2019,2020-01,,,true,PUBLIC,gref-34,
            x10,REGION,27,JOB_INSERTION_RATE,OBSERVED,60,,EXACT,2022,2022,2023-01,,30,true,RESTRICTED,gref-34,
            """;

    private static final String FIGURE =
            """
            fragment f on Outcome {
              id indicator { code } kind value valueMax withheld qualifier periodStart periodEnd statedOn statedBy cohort
              cohortNote subject { ... on Network { id } ... on Region { id } ... on School { id } ... on Trade { id } }
              source { slug } locator comparable disagreements { basis outcome { id value } } moreDisagreements url
            }""";

    private static final List<String> QUESTIONS = List.of(
            "{ outcomes(first: 100) { ...c } }",
            "{ outcomes(last: 60) { ...c } }",
            "{ outcomes(filter: {disputedOnly: true}) { ...c } }",
            "{ outcomes(filter: {subjects: [\"school:boisard\"], periodFrom: \"2022\", periodTo: \"2022\"}) { ...c } }",
            "{ outcomes(filter: {sources: [\"gref-34\"], statedFrom: \"2023\"}, first: 3) { ...c } }",
            "{ outcomes(filter: {indicators: [\"JOB_INSERTION_RATE\", \"DROPOUT_RATE\"], kinds: [OBSERVED]}) { ...c } }",
            "{ school(slug: \"boisard\") { outcomes(first: 50) { ...f } newest: outcomes(first: 2) { ...f } } }",
            "{ source(slug: \"gref-34\") { outcomes(first: 50) { ...f } } region(code: \"27\") { outcomes(first: 50) { ...f } } }",
            "{ nodes(ids: [\"outcome:x1\", \"outcome:x3\", \"outcome:x4\", \"outcome:x5\", \"outcome:x6\", \"outcome:x8\"])"
                    + " { ...f } }",
            "{ statistics(measure: SCHOOLS, by: [REGION, TRADE, OPENED_YEAR]) { total rows { keys { key } count } } }",
            "{ schools(filter: {text: \"boisard 17\"}) { totalCount nodes { slug } facets { regions { key count } } } }",
            "{ suggest(text: \"trois\") { text detail } indicators { code } }");

    private static final String CONNECTION =
            """
            fragment c on OutcomeConnection {
              totalCount edges { cursor } nodes { ...f } csv: export(format: CSV) pageInfo { startCursor endCursor hasNextPage }
            }""";

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/chiffres",
            "/chiffres/PUPIL_COUNT",
            "/chiffres/PUPILS_SECOND_YEAR",
            "/chiffres/GRADUATE_COUNT",
            "/chiffres/EXAM_PASS_RATE",
            "/chiffres/JOB_INSERTION_RATE",
            "/chiffres/DROPOUT_RATE",
            "/ecoles/boisard",
            "/map/departments.geojson",
            "/map/network.geojson",
            "/map/regions.geojson",
            "/map/tiles.json",
            "/map/tiles/0/0/0.mvt",
            "/map/tiles/6/32/22.mvt",
            "/map/network.svg",
            "/map/network.svg?by=region",
            "/map/network.svg?school=boisard",
            "/map/network.svg?school=boisard&bare=true&scheme=dark&width=360",
            "/metiers/usinage",
            "/regions/84",
            "/map/network.png",
            "/ogc/",
            "/ogc/?f=html",
            "/ogc/conformance",
            "/ogc/api",
            "/ogc/api?f=html",
            "/ogc/collections",
            "/ogc/collections?f=html",
            "/ogc/collections/schools",
            "/ogc/collections/schools?f=html",
            "/ogc/collections/schools/items?limit=1000",
            "/ogc/collections/schools/items?limit=1000&f=html",
            "/ogc/collections/schools/items/boisard",
            "/ogc/collections/schools/items/boisard?f=html",
            "/ogc/collections/regions/items",
            "/ogc/collections/departments/items?limit=1000",
            "/embed/map",
            "/open-data/",
            "/exports/outcomes.csv",
            "/exports/outcomes.csv?disputedOnly=true",
            "/exports/outcomes.ndjson?subject=school:boisard",
            "/exports/outcomes.json",
            "/exports/outcomes.xlsx",
            "/exports/outcomes.parquet");

    private static final Pattern PLACE_IN_A_DRAWING = Pattern.compile(" (?:c?[xy]|[xy][12])=\"[0-9.]+%?\"");

    @TempDir
    private static Path directory;

    /** What a hub answered, by question, address or file; the name of the generation is taken out. */
    private record Seen(Generation generation, Map<String, String> answers) {}

    @AfterAll
    static void removeIndices() throws Exception {
        try (Stream<String> prefixes = Stream.of("secret-one", "secret-other", "secret-lower")) {
            for (String prefix : prefixes.toList()) {
                String indices = String.join(
                        ",",
                        JsonMapper.shared()
                                .readTree(send("GET", "/" + prefix + "-*"))
                                .propertyNames());
                if (!indices.isEmpty()) {
                    send("DELETE", "/" + indices);
                }
            }
        }
    }

    @Test
    void whatIsWithheldMakesNoDifferenceToAnyAnswer() throws Exception {
        Seen one = seen("one", "$1");
        Seen other = seen("other", "$2");

        assertThat(one.generation()).isNotEqualTo(other.generation());
        assertThat(one.answers()).hasSizeGreaterThan(QUESTIONS.size() + ADDRESSES.size() + 20);
        assertThat(one.answers().keySet()).isEqualTo(other.answers().keySet());
        one.answers()
                .forEach((where, answer) ->
                        assertThat(other.answers().get(where)).as(where).isEqualTo(answer));
        // Coordinates of outlines and of what is drawn happen to hold such numbers, too; that none tells anything is
        // shown above.
        String told = one.answers().entrySet().stream()
                .filter(answer ->
                        !answer.getKey().matches("/?map[/-].*|/ogc/collections/(regions|departments)/items.*"))
                .map(answer -> PLACE_IN_A_DRAWING.matcher(answer.getValue()).replaceAll(""))
                .collect(Collectors.joining("\n"));
        assertThat(told).doesNotContain("66.67", "71.77", "41.41", "66,67", "17 élèves", "2 sur 3");
    }

    @Test
    void anotherThresholdIsAnotherGenerationThatWithholdsLess() throws Exception {
        InputCopy input = input("lower", "$1");
        try (ConfigurableApplicationContext hub = hub("lower", input, WebApplicationType.NONE, 5)) {
            Generation five = hub.getBean(Ingest.class).run(false).generation();
            assertThat(reasons(hub, five))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "x1", "COMPLEMENTARY",
                            "x2", "14.0",
                            "x3", "SMALL_COHORT",
                            "x4", "SMALL_COHORT",
                            "x5", "COMPLEMENTARY",
                            "x6", "SMALL_COHORT",
                            "x7", "90.0",
                            "x8", "NOT_DISSEMINATED",
                            "x9", "2.0",
                            "x10", "60.0"));
        }
        try (ConfigurableApplicationContext hub = hub("lower", input, WebApplicationType.NONE, 3)) {
            assertThat(hub.getBean(Ingest.class).run(false).generation())
                    .isNotEqualTo(
                            hub.getBean(Generations.class).kept().orElseThrow().generation());
            assertThat(reasons(hub, hub.getBean(Generations.class).current()))
                    .containsEntry("x1", "17.0")
                    .containsEntry("x3", "3.0")
                    .containsEntry("x5", "25.0")
                    .containsEntry("x6", "66.67")
                    .containsEntry("x8", "NOT_DISSEMINATED");
        }
    }

    private static Map<String, String> reasons(ConfigurableApplicationContext hub, Generation generation) {
        List<String> keys =
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).map(i -> "x" + i).toList();
        Map<String, String> reasons = new TreeMap<>();
        hub.getBean(Outcomes.class)
                .find(generation, keys)
                .forEach((key, figure) -> reasons.put(
                        key, String.valueOf(figure.withheld() == null ? figure.value() : figure.withheld())));
        return reasons;
    }

    private static Seen seen(String name, String choice) throws Exception {
        try (ConfigurableApplicationContext hub = hub(name, input(name, choice), WebApplicationType.SERVLET, 5)) {
            Generation generation = hub.getBean(Ingest.class).run(false).generation();
            hub.getBean(Publisher.class).publish();
            String port = Objects.requireNonNull(hub.getEnvironment().getProperty("local.server.port"));
            Map<String, String> answers = new TreeMap<>();
            ask(new GraphQlCalls(Integer.parseInt(port)), answers);
            for (String address : ADDRESSES) {
                add(answers, address, bytes("http://localhost:" + port + address));
            }
            addFiles(answers, directory.resolve(name).resolve("open-data").resolve("latest"));
            answers.replaceAll((where, answer) -> impersonal(answer, generation, port));
            return new Seen(generation, answers);
        }
    }

    private static void ask(GraphQlCalls calls, Map<String, String> answers) {
        for (String question : QUESTIONS) {
            String document = question
                    + (question.contains("...c") ? CONNECTION : "")
                    + (question.contains("...c") || question.contains("...f") ? FIGURE : "");
            JsonNode answer = calls.ask(document);
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            ((ObjectNode) answer).remove("extensions"); // what it cost
            answers.put(question, answer.toPrettyString());
        }
    }

    private static void addFiles(Map<String, String> answers, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> !one.toString().endsWith(".gz")).toList()) {
                add(answers, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    /** What is compressed is compared as what it holds. */
    private static void add(Map<String, String> answers, String where, byte[] content) throws IOException {
        if (!where.endsWith(".xlsx")) {
            answers.put(where, new String(content, StandardCharsets.ISO_8859_1));
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                answers.put(where + "!" + part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * Without the generation, in cursors too, without checksums and sizes of files that name it (compressed, it takes a byte
     * more or less), and without the time of day.
     */
    private static String impersonal(String answer, Generation generation, String port) {
        return Pattern.compile("(?<=ursor\" : \")[^\"]+")
                .matcher(answer)
                .replaceAll(cursor -> Matcher.quoteReplacement(
                        new String(Base64.getUrlDecoder().decode(cursor.group()), StandardCharsets.UTF_8)))
                .replace(generation.id(), "GENERATION")
                .replace(":" + port, ":PORT")
                .replaceAll("\\b[0-9a-f]{64}\\b", "CHECKSUM")
                .replaceAll(
                        "(?<=\"(bytes|byteSize|contentSize)\" {0,1}: {0,1}\"{0,1})\\d+|\\d+(,\\d+)?(?=[^<>\\w]{1,4}[kM]?o\\b)",
                        "SIZE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME");
    }

    private static InputCopy input(String name, String choice) throws IOException {
        InputCopy input = InputCopy.in(directory.resolve("input-" + name));
        input.change("outcomes.csv", rows -> rows + FIGURES.replaceAll("\\{([^|]*)\\|([^}]*)}", choice));
        return input;
    }

    private static ConfigurableApplicationContext hub(
            String name, InputCopy input, WebApplicationType web, int threshold) {
        return new SpringApplicationBuilder(Etabli.class)
                .web(web)
                .lazyInitialization(web == WebApplicationType.NONE)
                .run(
                        "--etabli.command=test",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--etabli.directory=" + directory.resolve(name),
                        "--etabli.elasticsearch.uris=" + SharedNode.address(),
                        "--etabli.elasticsearch.prefix=secret-" + name,
                        "--etabli.disclosure.minimum-cohort=" + threshold,
                        "--etabli.ingest.data=" + input.data(),
                        "--etabli.ingest.reference=" + input.reference());
    }

    private static byte[] bytes(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static String send(String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SharedNode.address() + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
