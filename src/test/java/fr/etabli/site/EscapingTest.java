package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Imprint;
import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.publish.Citation;
import fr.etabli.vocabulary.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscapingTest {

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\"";
    private static final String HARMLESS = "Fer &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;Cie&quot;";

    private static final Pattern UNESCAPED = Pattern.compile("th:utext=\"([^\"]*)\"");
    private static final Phrase HOSTILE_PHRASE = new Phrase(HOSTILE, null);

    @Test
    void whatComesFromTheDataIsTextAndNeverMarkup() {
        Overview.Way way = new Overview.Way("27", new Phrase(HOSTILE, null), 1, "/?text=\"><script>");
        Overview network = new Overview(
                List.of(new Overview.Tile("1", HOSTILE)),
                List.of(new Overview.SectorPart(way, List.of(way))),
                List.of(way));

        String page = Templates.render("home", Map.of("network", network, "stated", List.of(claim())));

        assertThat(page).doesNotContain("<script>").contains(HARMLESS);
    }

    @Test
    void whatComesFromSettingsAndColumnsIsTextAndNeverMarkup() {
        DatasetPart dataset = new DatasetPart(
                "schools",
                HOSTILE_PHRASE,
                HOSTILE_PHRASE,
                "1",
                List.of(new DatasetPart.File("CSV", "schools.csv", "/open-data/1/schools.csv", "1", "1 ko", "00")),
                List.of(new DatasetPart.Drawn(HOSTILE, "/open-data/1/map-network.geojson", HOSTILE)),
                List.of(new DatasetPart.Column(
                        "slug",
                        HOSTILE_PHRASE,
                        "STRING",
                        true,
                        HOSTILE_PHRASE,
                        HOSTILE_PHRASE,
                        HOSTILE,
                        new DatasetPart.Terms(HOSTILE_PHRASE, "https://example.org/?a=\"><script>"))),
                List.of());
        VersionPart version = new VersionPart(
                "2026-11-22.2",
                "/open-data/2026-11-22.2/",
                HOSTILE,
                new Citation(HOSTILE, HOSTILE, HOSTILE),
                new VersionPart.Changes(
                        "2026-11-22.1",
                        List.of(new VersionPart.Counts(HOSTILE_PHRASE, 1, "1", "0", "0", List.of(HOSTILE), HOSTILE))),
                List.of(new VersionPart.File("schools.csv", "1 ko")));

        String page = Templates.render("files", files(version, List.of(dataset)));

        assertThat(page).doesNotContain("<script").contains(HARMLESS);
    }

    /** What stands unescaped is written by us: messages without arguments, and JSON-LD that is escaped as it is made. */
    @Test
    void nothingElseStandsUnescaped() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                assertThat(UNESCAPED.matcher(text).results().map(found -> found.group(1)))
                        .as(template.toString())
                        .allMatch(value -> value.equals("${structured}") || value.matches("#\\{[\\w.]+}"));
                assertThat(text).as(template.toString()).doesNotContain("[(", "th:inline", "__${");
            }
        }
    }

    @Test
    void beforeAnythingIsPublishedThePageSaysSo() {
        String page = Templates.render("files", files(null, List.of()));

        assertThat(page).contains("Aucune version n’a encore été publiée.").doesNotContain("<h2", "<table");
    }

    private static Map<String, Object> files(@Nullable VersionPart latest, List<DatasetPart> datasets) {
        Map<String, Object> model = new HashMap<>();
        model.put("address", "https://example.org");
        model.put(
                "imprint",
                new Imprint(
                        new PublicAddress(URI.create("https://example.org")),
                        "https://example.org/licence",
                        HOSTILE,
                        HOSTILE,
                        "a@example.org"));
        model.put("datasets", datasets);
        model.put("structured", "");
        model.put("older", List.of());
        model.put("total", datasets.size());
        if (latest != null) {
            model.put("latest", latest);
        }
        return model;
    }

    private static Claim claim() {
        return new Claim(
                "o001",
                new Claim.Measure("PUPIL_COUNT", HOSTILE_PHRASE),
                HOSTILE,
                HOSTILE,
                new Claim.Subject(HOSTILE_PHRASE, null),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                new Reference(HOSTILE_PHRASE, HOSTILE, HOSTILE, "https://example.org/?a=\"><script>", false),
                HOSTILE_PHRASE,
                HOSTILE,
                false,
                Map.of(DisagreementBasis.SAME_PERIOD, List.of(new Claim.Against("o002", HOSTILE, HOSTILE))),
                false);
    }
}
