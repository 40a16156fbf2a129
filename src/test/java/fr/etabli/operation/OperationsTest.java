package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.testing.Scrape;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for those who run the hub speak of metrics, sections, panels and commands that there are. */
@HubTest
class OperationsTest {

    private static final Path RULES = Path.of("operations/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("operations/grafana/etabli.json");
    private static final Path RUNBOOK = Path.of("docs/runbook.md");

    private static final Pattern METRIC = Pattern.compile(
            "\\b(?:etabli|graphql|http_server|cache|spring_batch|jvm|process|disk|logback|hikaricp)_[a-z_]+\\b(?!\")");
    private static final Pattern COMMAND = Pattern.compile("etabli\\.jar (\\w+)");
    private static final Set<String> COMMANDS = Set.of("serve", "ingest", "publish", "check", "status", "rollback");
    private static final Pattern PANELS = Pattern.compile("\\bpanels? ((?:(?:, | and )?\\*[^*]+\\*)+)");
    private static final Pattern TITLE = Pattern.compile("\\*([^*]+)\\*");
    private static final Pattern SETTING = Pattern.compile("`(etabli\\.[a-z.-]+[a-z])`");

    /** Told by hubs with a private node alone. */
    private static final Set<String> OF_PRIVATE_NODES =
            Set.of("etabli_elasticsearch_node_running", "etabli_elasticsearch_node_starts_total");

    @Value("${local.management.port}")
    private int management;

    @LocalServerPort
    private int port;

    private record Rule(String alert, String expression, String severity, String runbook) {}

    @Test
    void whereNobodySaysWhereTracesGoNothingMakesOrSendsAny(@Autowired ApplicationContext hub) {
        assertThat(hub.getBeanNamesForType(SpanExporter.class)).isEmpty();
        assertThat(hub.getBeanNamesForType(Tracer.class)).isEmpty();
        assertThat(hub.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
    }

    @Test
    void alertsAndDashboardSpeakOfMetricsThatThereAre() throws IOException {
        new GraphQlCalls(port).ask(GraphQlCalls.anew("{ schools { totalCount } }"));
        new GraphQlCalls(port).get("/exports/schools.csv");
        Set<String> told = Scrape.of(management).names();
        told.addAll(OF_PRIVATE_NODES);

        Set<String> spokenOf = new TreeSet<>();
        rules().forEach(rule -> spokenOf.addAll(metrics(rule.expression())));
        expressions().forEach(expression -> spokenOf.addAll(metrics(expression)));

        assertThat(spokenOf).hasSizeGreaterThan(20);
        assertThat(told).containsAll(spokenOf);
    }

    @Test
    void eachAlertLeadsToASectionOfTheRunbookWhichNamesIt() throws IOException {
        String runbook = Files.readString(RUNBOOK);
        Set<String> sections = new TreeSet<>();
        runbook.lines().filter(line -> line.startsWith("## ")).forEach(line -> sections.add(anchor(line.substring(3))));

        assertThat(rules()).hasSizeGreaterThan(15);
        for (Rule rule : rules()) {
            assertThat(rule.severity()).isIn("page", "ticket");
            assertThat(rule.runbook()).startsWith("docs/runbook.md#");
            String section = rule.runbook().replaceFirst(".*#", "");
            assertThat(sections).contains(section);
            assertThat(text(runbook, section)).contains("`" + rule.alert() + "`");
        }
        Matcher links = Pattern.compile("\\(#([a-z-]+)\\)").matcher(runbook);
        while (links.find()) {
            assertThat(sections).contains(links.group(1));
        }
    }

    @Test
    void theRunbookNamesCommandsAndSettingsThatThereAre() throws IOException {
        String runbook = Files.readString(RUNBOOK);
        Matcher commands = COMMAND.matcher(runbook);
        while (commands.find()) {
            assertThat(COMMANDS).contains(commands.group(1));
        }
        String settings = Files.readString(Path.of("docs/settings.md"));
        Matcher named = SETTING.matcher(runbook);
        while (named.find()) {
            assertThat(settings).contains(named.group(1));
        }
    }

    @Test
    void theRunbookNamesPanelsOfTheDashboard() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher panels = PANELS.matcher(Files.readString(RUNBOOK).replaceAll("\\s+", " "));
        while (panels.find()) {
            Matcher title = TITLE.matcher(panels.group(1));
            while (title.find()) {
                named.add(title.group(1));
            }
        }
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        Set<String> titles = new TreeSet<>();
        for (JsonNode panel : dashboard.findParents("targets")) {
            titles.add(panel.at("/title").asString());
        }

        assertThat(named).hasSizeGreaterThan(4);
        assertThat(titles).containsAll(named);
    }

    private static List<Rule> rules() throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(RULES));
        List<Rule> rules = new ArrayList<>();
        for (Map<String, Object> group : file.getOrDefault("groups", List.of())) {
            for (Object rule : (List<?>) group.getOrDefault("rules", List.of())) {
                JsonNode read = JsonMapper.shared().valueToTree(rule);
                rules.add(new Rule(
                        read.at("/alert").asString(),
                        read.at("/expr").asString(),
                        read.at("/labels/severity").asString(),
                        read.at("/annotations/runbook").asString()));
            }
        }
        return rules;
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        return dashboard.findValues("expr").stream().map(JsonNode::asString).toList();
    }

    private static Set<String> metrics(String expression) {
        Set<String> found = new TreeSet<>();
        // Labels stand in braces, and after by and on.
        Matcher names =
                METRIC.matcher(expression.replaceAll("\\{[^}]*}", "").replaceAll("\\b(?:by|on) ?\\([^)]*\\)", ""));
        while (names.find()) {
            found.add(names.group());
        }
        return found;
    }

    /** As GitHub and its like make it. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String text(String runbook, String section) {
        String[] parts = runbook.split("(?m)^## ", -1);
        for (String part : parts) {
            if (anchor(part.lines().findFirst().orElse("")).equals(section)) {
                return part;
            }
        }
        return "";
    }
}
