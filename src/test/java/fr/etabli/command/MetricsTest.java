package fr.etabli.command;

import static fr.etabli.testing.GraphQlCalls.anew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.testing.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus gets of a hub that has been asked something. */
@HubTest
class MetricsTest {

    /** A metric as the document names it, at the beginning of a row of a table. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)`");

    private static final String REQUESTS = "etabli_graphql_requests_total";
    private static final String FIELDS = "etabli_graphql_fields_total";

    @Value("${local.management.port}")
    private int management;

    @LocalServerPort
    private int port;

    @Test
    void eachQuestionIsCountedByItsDocumentItsFieldsAndHowItEnded() {
        GraphQlCalls hub = new GraphQlCalls(port);
        String question = anew("query Soudeur_Nantes { regions { name } again: regions { code } ...More }"
                + " fragment More on Query { trades { totalCount } }");
        Scrape before = scrape();

        hub.ask(question);
        hub.ask(question);
        hub.ask(question);
        hub.ask(anew("{ regions { name } }"));
        hub.ask(anew("{ regions { nom } }"));
        hub.post("[]", "application/json");
        Scrape after = scrape();

        assertThat(gained(before, after, REQUESTS, "document=\"other\"", "outcome=\"OK\"", "source=\"run\""))
                .isEqualTo(2);
        assertThat(gained(before, after, REQUESTS, "document=\"other\"", "outcome=\"OK\"", "source=\"memory\""))
                .isEqualTo(2);
        assertThat(gained(before, after, REQUESTS, "outcome=\"INVALID_DOCUMENT\"", "source=\"run\""))
                .isEqualTo(1);
        assertThat(gained(before, after, REQUESTS, "outcome=\"INVALID_DOCUMENT\"", "source=\"refused\""))
                .isEqualTo(1);
        assertThat(gained(before, after, FIELDS, "field=\"regions\"", "outcome=\"OK\""))
                .isEqualTo(4);
        assertThat(gained(before, after, FIELDS, "field=\"trades\"", "outcome=\"OK\""))
                .isEqualTo(3);
        assertThat(gained(before, after, "cache_gets_total", "cache=\"answers\"", "result=\"hit\""))
                .isEqualTo(2);
        assertThat(gained(before, after, "graphql_request_seconds_count", "graphql_document=\"other\""))
                .isEqualTo(3);
        assertThat(after.text()).doesNotContain("Soudeur", "nom");
    }

    @Test
    void documentsOfOursAreToldByTheirNamesAndThoseOfClientsAreNot() {
        GraphQlCalls hub = new GraphQlCalls(port);
        String persisted = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query",
                        "{ network { schoolCount } }",
                        "extensions",
                        Map.of(
                                "persistedQuery",
                                Map.of(
                                        "version",
                                        1,
                                        "sha256Hash",
                                        // printf '{ network { schoolCount } }' | sha256sum
                                        "69ebc3dc743b72f0e34166d621d0691e1bc357d005668eef42fe109c25b18b42"))));
        Scrape before = scrape();

        hub.get("/graphql/documents/schools-near-place?place=Nantes");
        hub.post(persisted, "application/json");
        Scrape after = scrape();

        assertThat(gained(before, after, REQUESTS, "document=\"schools-near-place\""))
                .isEqualTo(1);
        assertThat(gained(before, after, REQUESTS, "document=\"persisted\"")).isEqualTo(1);
        assertThat(after.text()).doesNotContain("Nantes", "69ebc3dc743b72f0");
    }

    @Test
    void requestsToElasticsearchAreTimedByTheirKind() {
        Scrape before = scrape();

        new GraphQlCalls(port).ask(anew("{ schools(filter: { text: \"métallier\" }) { totalCount } }"));
        Scrape after = scrape();

        assertThat(gained(before, after, "etabli_elasticsearch_requests_seconds_count", "status=\"200\""))
                .isPositive();
        assertThat(after.series().keySet().stream()
                        .filter(series -> series.startsWith("etabli_elasticsearch_requests_seconds_count")))
                .allMatch(series -> series.matches(".*operation=\"[a-z_.]+\",status=\"(?:\\d{3}|none)\".*"))
                .hasSizeLessThan(60);
        assertThat(after.sum("etabli_elasticsearch_requests_seconds_bucket", "le=\"+Inf\""))
                .isEqualTo(after.sum("etabli_elasticsearch_requests_seconds_count"));
        assertThat(after.text()).doesNotContain("métallier");
    }

    @Test
    void whatIsServedAndWhatIsPublishedIsWhatTheInputHolds() {
        Awaitility.await().until(() -> scrape().sum("etabli_generation_documents", "kind=\"schools\"") > 0);
        Scrape now = scrape();

        // Rows of batch/data/schools.csv, programmes.csv, outcomes.csv, and of batch/data/regions.csv
        assertThat(now.sum("etabli_generation_documents", "kind=\"schools\"")).isEqualTo(78);
        assertThat(now.sum("etabli_generation_documents", "kind=\"programmes\""))
                .isEqualTo(102);
        assertThat(now.sum("etabli_publication_rows", "table=\"schools\"")).isEqualTo(78);
        assertThat(now.sum("etabli_publication_rows", "table=\"outcomes\"")).isEqualTo(146);
        assertThat(now.sum("etabli_publication_rows", "table=\"regions\"")).isEqualTo(18);
        assertThat(now.sum("etabli_generation_loaded_timestamp_seconds"))
                .isCloseTo((double) Instant.now().getEpochSecond(), within(3_600.0));
        assertThat(now.sum("etabli_publication_issued_timestamp_seconds"))
                .isCloseTo((double) Instant.now().getEpochSecond(), within(3_600.0));
        assertThat(now.sum("etabli_elasticsearch_up")).isEqualTo(1);
        assertThat(now.sum("etabli_generation_pinned")).isZero();
    }

    @Test
    void theJobsOfTheStartAreCountedAndTimed() {
        Scrape now = scrape();

        for (String job : Set.of("ingest", "publish")) {
            String[] labels = {"spring_batch_job_name=\"" + job + "\"", "spring_batch_job_status=\"COMPLETED\""};
            assertThat(now.sum("spring_batch_job_seconds_count", labels)).isEqualTo(1);
            assertThat(now.sum("spring_batch_job_seconds_sum", labels)).isPositive();
        }
        assertThat(now.names()).noneMatch(name -> name.startsWith("spring_batch_item"));
    }

    @Test
    void exportsAreTimedByTableFormatAndHowTheyEnded() {
        Scrape before = scrape();

        new GraphQlCalls(port).get("/exports/schools.csv?text=Nantes");
        Awaitility.await().untilAsserted(() -> assertThat(gained(
                        before,
                        scrape(),
                        "etabli_exports_seconds_count",
                        "table=\"schools\"",
                        "format=\"csv\"",
                        "outcome=\"whole\""))
                .isEqualTo(1));

        assertThat(scrape().sum("etabli_exports_active_seconds_count")).isZero();
    }

    @Test
    void whatIsDocumentedIsToldAndWhatIsToldOfOursIsDocumented() throws IOException {
        new GraphQlCalls(port).ask(anew("{ schools { totalCount } }"));
        new GraphQlCalls(port).get("/exports/schools.csv");
        Set<String> told = scrape().names();

        Set<String> everywhere = documented(false);
        assertThat(told).containsAll(everywhere);
        Set<String> all = new TreeSet<>(everywhere);
        all.addAll(documented(true));
        assertThat(told.stream().filter(name -> name.startsWith("etabli_")).map(MetricsTest::withoutStep))
                .allMatch(all::contains);
    }

    /** Of a histogram its count is documented. */
    private static String withoutStep(String name) {
        return name.replaceFirst("_(?:bucket|sum|max)$", "_count");
    }

    /** @param privateNode whether those that a hub with a private node tells, or those that every hub does */
    private static Set<String> documented(boolean privateNode) throws IOException {
        String document = Files.readString(Path.of("docs/metrics.md"));
        int begin = document.indexOf("## The private node");
        int end = document.indexOf("\n## ", begin + 1);
        String part = document.substring(begin, end);
        Matcher names = DOCUMENTED.matcher(privateNode ? part : document.replace(part, ""));
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private Scrape scrape() {
        return Scrape.of(management);
    }

    private static double gained(Scrape before, Scrape after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }
}
