package fr.etabli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etabli.Etabli;
import fr.etabli.extract.Checksum;
import fr.etabli.ingest.Ingest;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.InputCopy;
import fr.etabli.testing.SharedNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five versions of data that changes in known ways, of which four are kept: a hub of its own.
 *
 * <p>What is expected is worked out from the changes made here and the rows of {@code batch/data}.
 */
@SpringBootTest(classes = Etabli.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PHONE = "+33478801234";

    private static final Path FOLDER = newFolder();

    private final List<Publication> versions = new ArrayList<>();
    private final List<String> latestAnswers = new ArrayList<>();
    private String readAcrossRemoval = "";
    private String heldBeforeRemoval = "";

    @Autowired
    private Ingest ingest;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Publications publications;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("etabli.directory", () -> FOLDER.resolve("hub").toString());
        settings.add("etabli.elasticsearch.uris", SharedNode::address);
        settings.add("etabli.elasticsearch.prefix", () -> "versions");
        settings.add("etabli.ingest.on-start", () -> "never");
        settings.add("etabli.ingest.data", () -> FOLDER.resolve("data").toString());
        settings.add(
                "etabli.ingest.reference", () -> FOLDER.resolve("reference").toString());
        settings.add("etabli.publish.keep", () -> "4");
        settings.add("etabli.public-url", () -> "https://etabli.example");
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:versions;DB_CLOSE_DELAY=-1");
        settings.add("management.server.port", () -> "0");
    }

    @BeforeAll
    void publishFiveVersions() throws Exception {
        InputCopy input = InputCopy.in(FOLDER);
        publish();
        Files.copy(path(0, ChangesFile.NAME), FOLDER.resolve("first-changes.json"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> askForTheLatestUntil(done));

        input.change("schools.csv", text -> text.replace("La plus ancienne école", "La doyenne des écoles"));
        publish();
        input.change(
                "schools.csv",
                text -> text.lines()
                                .filter(line -> !line.startsWith("eden-school,"))
                                .map(line -> line.startsWith("boisard,")
                                        ? line.replace("boisard.com,,,,,", "boisard.com,," + PHONE + ",,,")
                                        : line)
                                .map(line -> line.startsWith("pau,") ? line.replace("43.31117", "43.32010") : line)
                                .collect(Collectors.joining("\n", "", "\n"))
                        + "ecole-essai,École d'essai,,PLANNED,,2020-02,fnep,,,64000,Pau,64445,64,75,43.31117,-0.35583,COMMUNE,"
                        + ",,,,,,pau-total|pau-cite|geonames\n");
        input.change("trades.csv", text -> text.replace("usineur|tourneur|fraiseur|", "tourneur|fraiseur|"));
        publish();
        input.change("schools.csv", text -> text.replace("boisard.com,," + PHONE + ",,,", "boisard.com,,,,,")
                .replace("École d'essai", "École nouvelle")
                .replace("43.32010", "43.33"));
        publish();
        try (InputStream download = Files.newInputStream(path(0, "schools.csv"))) {
            heldBeforeRemoval = Files.readString(path(0, "schools.csv"));
            byte[] beginning = download.readNBytes(100);
            input.change(
                    "sources.csv",
                    text -> text
                            + IntStream.range(0, 1_000)
                                    .mapToObj(n -> "essai-%04d,Document %d,Essai,,,%n".formatted(n, n))
                                    .collect(Collectors.joining()));
            input.change("outcomes.csv", text -> text.lines()
                    .map(line -> line.startsWith("o019,") ? line.replace("PUBLIC", "RESTRICTED") : line)
                    .collect(Collectors.joining("\n", "", "\n")));
            publish();
            readAcrossRemoval = new String(beginning, StandardCharsets.UTF_8)
                    + new String(download.readAllBytes(), StandardCharsets.UTF_8);
        }
        done.set(true);
        reader.join();
    }

    /** A directory of JUnit's would come after the settings that name it. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "versions-").toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void publish() {
        ingest.run(false);
        versions.add(publisher.publish().publication());
    }

    private void askForTheLatestUntil(AtomicBoolean done) {
        while (!done.get()) {
            HttpResponse<byte[]> answer = get("/open-data/latest/schools.csv");
            boolean whole = header(answer, "ETag")
                    .equals("\"" + Checksum.of(answer.body()).substring(0, 32) + "\"");
            latestAnswers.add(answer.statusCode() + (whole ? " whole" : " broken"));
        }
    }

    @Test
    void theFileNamesEveryRowThatCameWentOrChanged() throws Exception {
        JsonNode changes = file(2);

        assertThat(changes.get("from"))
                .isEqualTo(JSON.valueToTree(Map.of(
                        "version",
                        version(1),
                        "generation",
                        versions.get(1).generation().id())));
        assertThat(changes.get("to"))
                .isEqualTo(JSON.valueToTree(Map.of(
                        "version",
                        version(2),
                        "generation",
                        versions.get(2).generation().id())));
        assertThat(changes.get("changes"))
                .isEqualTo(
                        JSON.readTree(
                                """
                [
                  {"dataset": "schools", "key": "boisard", "change": "CHANGED",
                   "before": {"phone": null}, "after": {"phone": "+33478801234"}},
                  {"dataset": "schools", "key": "ecole-essai", "change": "ADDED", "after": {
                   "slug": "ecole-essai", "name": "École d'essai", "uai": null, "status": "PLANNED", "opened_on": null,
                   "last_confirmed_on": "2020-02", "networks": ["fnep"], "operator": null, "street": null,
                   "postal_code": "64000", "commune": "Pau", "commune_code": "64445", "department_code": "64",
                   "region_code": "75", "latitude": 43.31117, "longitude": -0.35583, "location_precision": "COMMUNE",
                   "website": null, "email": null, "phone": null, "admission": null, "boarding": null,
                   "description": null, "sources": ["pau-total", "pau-cite", "geonames"],
                   "department_name": "Pyrénées-Atlantiques", "region_name": "Nouvelle-Aquitaine", "trades": [],
                   "qualifications": [], "main_sector": null, "url": "https://etabli.example/ecoles/ecole-essai"}},
                  {"dataset": "schools", "key": "eden-school", "change": "REMOVED", "before": {
                   "slug": "eden-school", "name": "Eden School", "uai": null, "status": "UNKNOWN", "opened_on": "2017-09",
                   "last_confirmed_on": "2017-10-31", "networks": ["fnep"], "operator": "Evolem Citoyen", "street": null,
                   "postal_code": "69100", "commune": "Villeurbanne", "commune_code": "69266", "department_code": "69",
                   "region_code": "84", "latitude": 45.766, "longitude": 4.8795, "location_precision": "COMMUNE",
                   "website": null, "email": null, "phone": null, "admission": null, "boarding": null,
                   "description": "École de production consacrée au numérique, sans nouvelle après 2017.",
                   "sources": ["a2i-cote", "geonames"],
                   "department_name": "Rhône", "region_name": "Auvergne-Rhône-Alpes", "trades": [],
                   "qualifications": [], "main_sector": null, "url": "https://etabli.example/ecoles/eden-school"}},
                  {"dataset": "schools", "key": "pau", "change": "CHANGED",
                   "before": {"latitude": 43.31117}, "after": {"latitude": 43.3201}},
                  {"dataset": "trades", "key": "usinage", "change": "CHANGED",
                   "before": {"synonyms": ["usineur", "tourneur", "fraiseur", "tournage", "fraisage", "commande numérique",
                     "opérateur régleur", "mécanique de précision", "conducteur de ligne", "tourneur-fraiseur",
                     "technicien en usinage", "outillage", "moule"]},
                   "after": {"synonyms": ["tourneur", "fraiseur", "tournage", "fraisage", "commande numérique",
                     "opérateur régleur", "mécanique de précision", "conducteur de ligne", "tourneur-fraiseur",
                     "technicien en usinage", "outillage", "moule"]}}
                ]
                """));
        // schools.csv has 78 rows: one went, one came.
        assertThat(changes.at("/datasets/0"))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"dataset": "schools", "rows": 78, "added": 1, "removed": 1, "changed": 2,
                 "addedColumns": [], "removedColumns": []}
                """));
        assertThat(changes.get("datasets").findValuesAsString("dataset"))
                .containsExactly(
                        "schools",
                        "programmes",
                        "trades",
                        "qualifications",
                        "regions",
                        "departments",
                        "outcomes",
                        "sources");
    }

    @Test
    void aChangeIsALineOfTheFile() throws Exception {
        String text = Files.readString(path(4, ChangesFile.NAME));

        assertThat(text.lines().filter(line -> line.contains("\"change\":\"ADDED\"")))
                .hasSize(1_000)
                .first()
                .asString()
                .startsWith(
                        "{\"dataset\":\"sources\",\"key\":\"essai-0000\",\"change\":\"ADDED\",\"after\":{\"slug\":");
    }

    @Test
    void everyFileOfChangesFitsItsSchema() throws Exception {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(Files.readString(path(4, ChangesFile.SCHEMA)), InputFormat.JSON);

        for (int n = 1; n < versions.size(); n++) {
            String text = Files.readString(path(n, ChangesFile.NAME));
            assertThat(schema.validate(text, InputFormat.JSON)).as(version(n)).isEmpty();
            assertThat(schema.validate(text.replace("\"ADDED\"", "\"NEW\""), InputFormat.JSON)
                            .isEmpty())
                    .isEqualTo(!text.contains("\"ADDED\""));
        }
    }

    /** o019: a rate of 100 without a cohort, stated in "paragraphe 1"; the fifth version takes it for restricted. */
    @Test
    void aFigureThatIsWithheldNowIsNotToldAgain() throws Exception {
        List<JsonNode> inFile = file(4).get("changes")
                .valueStream()
                .filter(change -> change.get("key").asString().equals("o019"))
                .toList();

        assertThat(inFile).hasSize(1);
        assertThat(inFile.get(0).get("before"))
                .isEqualTo(JSON.readTree("{\"disclosure\": \"PUBLIC\", \"withheld\": null}"));
        assertThat(inFile.get(0).get("after"))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"value": null, "value_max": null, "cohort": null, "cohort_note": null, "disclosure": "RESTRICTED",
                 "withheld": "NOT_DISSEMINATED", "locator": null, "disagreements": [], "more_disagreements": false}
                """));

        JsonNode asked = changes("outcomes", 2, 4).stream()
                .filter(change -> change.get("key").asString().equals("o019"))
                .findFirst()
                .orElseThrow();
        assertThat(asked).isEqualTo(inFile.get(0));
        assertThat(hub().ask(
                                """
                        { dataset(slug: "outcomes") { changes(from: "%s", to: "%s") { nodes { cells { column before withdrawn } } } } }
                        """
                                        .formatted(version(2), version(4)))
                        .at("/data/dataset/changes/nodes/0/cells")
                        .valueStream()
                        .filter(cell -> cell.get("withdrawn").asBoolean()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("before").isNull()).isTrue());
    }

    @Test
    void graphQlAnswersWhatTheFileSays() throws Exception {
        for (int n = 2; n < versions.size(); n++) {
            List<JsonNode> answered = new ArrayList<>();
            for (JsonNode dataset : file(n).get("datasets")) {
                String slug = dataset.get("dataset").asString();
                answered.addAll(changes(slug, n - 1, n));
            }
            assertThat(answered).isEqualTo(file(n).get("changes").valueStream().toList());
        }
    }

    @Test
    void acrossSeveralVersionsOnlyWhatIsLeftOfTheChangesIsListed() {
        List<JsonNode> changes = changes("schools", 1, 3);

        assertThat(changes.stream()
                        .map(change -> change.get("key").asString() + " "
                                + change.get("change").asString()))
                .containsExactly("ecole-essai ADDED", "eden-school REMOVED", "pau CHANGED");
        assertThat(changes.get(0).at("/after/name").asString()).isEqualTo("École nouvelle");
        assertThat(changes.get(2))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"dataset": "schools", "key": "pau", "change": "CHANGED",
                 "before": {"latitude": 43.31117}, "after": {"latitude": 43.33}}
                """));
        assertThat(changes("schools", 3, 1).stream()
                        .map(change -> change.get("change").asString()))
                .containsExactly("REMOVED", "ADDED", "CHANGED");
        assertThat(changes("schools", 3, 3)).isEmpty();
    }

    @Test
    void aThousandChangesCanBePagedThroughEitherWay() {
        List<String> keys = new ArrayList<>();
        JsonNode page = page("first: 100");
        keys.addAll(keys(page));
        assertThat(page.at("/totalCount").asInt()).isEqualTo(1_000);
        assertThat(page.at("/summary/added").asInt()).isEqualTo(1_000);
        assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = page("first: 100, after: \"" + page.at("/pageInfo/endCursor").asString() + "\"");
            keys.addAll(keys(page));
        }
        JsonNode last = page("last: 100");
        JsonNode before =
                page("last: 100, before: \"" + last.at("/pageInfo/startCursor").asString() + "\"");

        assertThat(keys)
                .isEqualTo(IntStream.range(0, 1_000)
                        .mapToObj("essai-%04d"::formatted)
                        .toList());
        assertThat(keys(last)).isEqualTo(keys.subList(900, 1_000));
        assertThat(keys(before)).isEqualTo(keys.subList(800, 900));
        assertThat(before.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void aCursorOfOtherVersionsIsRefused() {
        String cursor = page("first: 1").at("/pageInfo/endCursor").asString();

        assertThat(hub().code(
                                "{ dataset(slug: \"sources\") { changes(from: \"%s\", to: \"%s\", after: \"%s\") { totalCount } } }"
                                        .formatted(version(2), version(4), cursor)))
                .isEqualTo("BAD_CURSOR");
    }

    @Test
    void versionsThatAreNotThereAreRefusedInPlainWords() {
        JsonNode gone = refusal(version(0), version(4));
        JsonNode unknown = refusal(version(4), "2001-01-01.1");
        JsonNode nonsense = refusal("latest'; DROP", version(4));

        assertThat(gone.at("/extensions/code").asString()).isEqualTo("GONE");
        assertThat(gone.at("/message").asString()).startsWith("Version " + version(0) + " is no longer kept.");
        assertThat(unknown.at("/extensions/code").asString()).isEqualTo("UNKNOWN_VALUE");
        assertThat(nonsense.at("/extensions/code").asString()).isEqualTo("UNKNOWN_VALUE");
    }

    @Test
    void theVersionsOfADatasetAreThoseKept() {
        JsonNode listed = hub().ask(
                        """
                { dataset(slug: "schools") { versions { version issuedAt generation rowCount changesUrl
                    summary { added removed changed } distributions { format url }
                    citation { text bibtex csl } }
                  two: versions(first: 2) { version } } }
                """)
                .at("/data/dataset");
        JsonNode third = listed.at("/versions/1");

        assertThat(listed.get("versions").findValuesAsString("version"))
                .containsExactly(version(4), version(3), version(2), version(1));
        assertThat(listed.get("two")).hasSize(2);
        assertThat(third.get("generation").asString())
                .isEqualTo(versions.get(3).generation().id());
        assertThat(third.get("rowCount").asInt()).isEqualTo(78);
        assertThat(third.get("summary")).isEqualTo(JSON.readTree("{\"added\": 0, \"removed\": 0, \"changed\": 3}"));
        assertThat(third.get("changesUrl").asString())
                .isEqualTo("https://etabli.example/open-data/" + version(3) + "/changes.json");
        assertThat(third.at("/distributions/0/url").asString())
                .isEqualTo("https://etabli.example/open-data/" + version(3) + "/schools.csv");
        assertThat(third.at("/citation/text").asString())
                .startsWith("Établi, « Écoles de production », version " + version(3) + " publiée le ")
                .endsWith(", https://etabli.example/open-data/" + version(3) + "/schools.csv, Licence Ouverte 2.0.");
        assertThat(third.at("/citation/bibtex").asString())
                .startsWith("@misc{etabli-schools-" + version(3) + ",\n")
                .endsWith("\n}");
        assertThat(JSON.readTree(third.at("/citation/csl").asString())
                        .at("/0/version")
                        .asString())
                .isEqualTo(version(3));
    }

    @Test
    void theFirstVersionIsComparedWithNothing() throws Exception {
        JsonNode first = JSON.readTree(Files.readAllBytes(FOLDER.resolve("first-changes.json")));

        assertThat(first.get("from").isNull()).isTrue();
        assertThat(first.get("changes")).isEmpty();
        assertThat(first.at("/datasets/0/rows").asInt()).isEqualTo(78);
        assertThat(first.at("/datasets/0/added").asInt()).isZero();
    }

    @Test
    void aRemovedVersionIsGoneAndLeadsToTheLatest() {
        HttpResponse<byte[]> gone = get("/open-data/" + version(0) + "/schools.csv");
        HttpResponse<byte[]> unknown = get("/open-data/2001-01-01.1/schools.csv");
        HttpResponse<byte[]> ahead = get("/open-data/2999-01-01.1/schools.csv");

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(header(gone, "Link")).isEqualTo("</open-data/latest/schools.csv>; rel=\"latest-version\"");
        assertThat(text(gone)).contains("n'est plus conservée").contains("/open-data/latest/");
        assertThat(get("/open-data/" + version(0) + "/").statusCode()).isEqualTo(410);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(ahead.statusCode()).isEqualTo(404);
    }

    @Test
    void theLatestNeverBreaksWhileVersionsComeAndGo() {
        assertThat(latestAnswers).isNotEmpty().allMatch("200 whole"::equals);
        assertThat(readAcrossRemoval).isEqualTo(heldBeforeRemoval);
        assertThat(publications.list()).hasSize(4).doesNotContain(versions.get(0));
    }

    @Test
    void filesLeadToThoseOfOtherVersions() {
        HttpResponse<byte[]> newest = get("/open-data/latest/schools.csv");
        HttpResponse<byte[]> oldest = get("/open-data/" + version(1) + "/schools.csv");

        assertThat(newest.headers().allValues("Link"))
                .contains(
                        "</open-data/latest/schools.csv>; rel=\"latest-version\"",
                        "</open-data/" + version(3) + "/schools.csv>; rel=\"predecessor-version\"",
                        "</open-data/feed.atom>; rel=\"version-history\"");
        assertThat(oldest.headers().allValues("Link"))
                .noneMatch(link -> link.contains("predecessor-version"))
                .anyMatch(link -> link.contains("latest-version"));
        assertThat(get("/open-data/latest/changes.json").headers().allValues("Link"))
                .contains("</open-data/" + version(4) + "/changes.schema.json>; rel=\"describedby\"");
    }

    @Test
    void theFeedAnnouncesWhatIsKept() throws Exception {
        HttpResponse<byte[]> answer = get("/open-data/feed.atom");
        AtomRules feed = AtomRules.read(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        feed.check();
        assertThat(feed.all("/a:feed/a:entry/a:id"))
                .isEqualTo(List.of(4, 3, 2, 1).stream()
                        .map(n -> "https://etabli.example/open-data/" + version(n) + "/")
                        .toList());
        assertThat(feed.one("/a:feed/a:link[@rel='self']/@href"))
                .isEqualTo("https://etabli.example/open-data/feed.atom");
        assertThat(feed.one("/a:feed/a:updated"))
                .isEqualTo(versions.get(4).issuedAt().toString());
        assertThat(feed.one("/a:feed/a:entry[3]/a:title")).isEqualTo("Version " + version(2) + " des données ouvertes");
        assertThat(feed.one("/a:feed/a:entry[3]/a:link[@title='changes.json']/@href"))
                .isEqualTo("https://etabli.example/open-data/" + version(2) + "/changes.json");
        assertThat(feed.one("/a:feed/a:entry[3]/a:summary"))
                .startsWith("Écoles de production : 78 lignes (1 ajoutée, 1 supprimée, 2 modifiées) ; Formations : ")
                .contains("Régions : 18 lignes (sans changement)");
        assertThat(feed.one("/a:feed/a:entry[1]/a:summary")).contains("(1000 ajoutées)");
    }

    @Test
    void theFeedIsNotSentTwice() throws Exception {
        String tag = header(get("/open-data/feed.atom"), "ETag");
        HttpResponse<byte[]> head = CLIENT.send(
                HttpRequest.newBuilder(address("/open-data/feed.atom"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(tag).startsWith("W/\"");
        assertThat(get("/open-data/feed.atom", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
    }

    @Test
    void theAddressThatIsCitedLeadsPeopleToThePage() {
        HttpResponse<byte[]> answer = get("/open-data/" + version(3) + "/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/open-data/#v" + version(3));
        assertThat(text(get("/open-data/")))
                .contains("id=\"v" + version(3) + "\"")
                .contains("version " + version(4) + " publiée le ")
                .contains("href=\"/open-data/feed.atom\"");
    }

    /** All changes that GraphQL lists, in the form of the file. */
    private List<JsonNode> changes(String dataset, int from, int to) {
        List<JsonNode> changes = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = hub().ask(
                            """
                    { dataset(slug: "%s") { changes(from: "%s", to: "%s", first: 100%s) {
                        nodes { key kind cells { column before after withdrawn } } pageInfo { hasNextPage endCursor } } } }
                    """
                                    .formatted(dataset, version(from), version(to), after))
                    .at("/data/dataset/changes");
            page.get("nodes").forEach(change -> changes.add(asInTheFile(dataset, change)));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString("") + "\"";
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return changes;
    }

    private static JsonNode asInTheFile(String dataset, JsonNode change) {
        Map<String, Object> members = new TreeMap<>();
        String kind = change.get("kind").asString();
        members.put("dataset", dataset);
        members.put("key", change.get("key"));
        members.put("change", kind);
        for (String side : List.of("before", "after")) {
            Map<String, Object> cells = new TreeMap<>();
            change.get("cells")
                    .valueStream()
                    .filter(cell ->
                            side.equals("after") || !cell.get("withdrawn").asBoolean())
                    .forEach(cell -> cells.put(cell.get("column").asString(), cell.get(side)));
            members.put(side, cells);
        }
        if (!kind.equals("CHANGED")) {
            members.remove(kind.equals("ADDED") ? "before" : "after");
        }
        return JSON.readTree(JSON.writeValueAsString(members));
    }

    private JsonNode page(String arguments) {
        return hub().ask(
                        """
                { dataset(slug: "sources") { changes(from: "%s", to: "%s", %s) { totalCount summary { added }
                    nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }
                """
                                .formatted(version(3), version(4), arguments))
                .at("/data/dataset/changes");
    }

    private static List<String> keys(JsonNode page) {
        return page.get("nodes").findValuesAsString("key");
    }

    private JsonNode refusal(String from, String to) {
        return hub().ask(
                        "query ($from: String!, $to: String!) { dataset(slug: \"schools\") { changes(from: $from, to: $to) { totalCount } } }",
                        Map.of("from", from, "to", to))
                .at("/errors/0");
    }

    private JsonNode file(int n) throws IOException {
        return JSON.readTree(Files.readAllBytes(path(n, ChangesFile.NAME)));
    }

    private Path path(int n, String name) {
        Publication publication = versions.get(n);
        return publications.path(publication, publication.file(name).orElseThrow());
    }

    private String version(int n) {
        return versions.get(n).version();
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
