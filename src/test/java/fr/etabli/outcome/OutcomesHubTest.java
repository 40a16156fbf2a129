package fr.etabli.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Cluster;
import fr.etabli.input.Row;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every expectation here was read from the input files, not from an answer. */
@HubTest
class OutcomesHubTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cluster cluster;

    @Test
    void whoSaysWhenTheFirstSchoolWasFoundedAndWhoSaysOtherwise() {
        assertAnswers(
                """
                { outcomes(filter: {indicators: ["YEAR_FOUNDED_FIRST_SCHOOL"]}) {
                    totalCount
                    pageInfo { hasNextPage hasPreviousPage }
                    nodes {
                      id kind value qualifier statedOn periodStart comparable moreDisagreements withheld url
                      indicator { code name(language: EN) unit }
                      subject { __typename ... on Network { slug name } }
                      source { slug publisher }
                      disagreements { basis outcome { id value } }
                    }
                } }""",
                """
                {"data": {"outcomes": {
                  "totalCount": 3,
                  "pageInfo": {"hasNextPage": false, "hasPreviousPage": false},
                  "nodes": [
                    {"id": "outcome:o031", "value": 1882.0, "statedOn": "2022-07",
                     "source": {"slug": "senat-mizzon", "publisher": "Sénat"},
                     "disagreements": [{"basis": "TIMELESS", "outcome": {"id": "outcome:o029", "value": 1892.0}}],
                     $same, "url": "$url#o031"},
                    {"id": "outcome:o029", "value": 1892.0, "statedOn": "2021-07",
                     "source": {"slug": "topo-bfc-chance-insertion", "publisher": "Topo (Info Jeunes Bourgogne-Franche-Comté)"},
                     "disagreements": [
                       {"basis": "TIMELESS", "outcome": {"id": "outcome:o030", "value": 1882.0}},
                       {"basis": "TIMELESS", "outcome": {"id": "outcome:o031", "value": 1882.0}}],
                     $same, "url": "$url#o029"},
                    {"id": "outcome:o030", "value": 1882.0, "statedOn": "2017-07",
                     "source": {"slug": "onisep-ara", "publisher": "Onisep"},
                     "disagreements": [{"basis": "TIMELESS", "outcome": {"id": "outcome:o029", "value": 1892.0}}],
                     $same, "url": "$url#o030"}
                  ]}}}"""
                        .replace(
                                "$same",
                                """
                        "kind": "OBSERVED", "qualifier": "EXACT", "periodStart": null, "comparable": true,
                        "moreDisagreements": false, "withheld": null,
                        "indicator": {"code": "YEAR_FOUNDED_FIRST_SCHOOL", "name": "Year of the first school", "unit": "YEAR"},
                        "subject": {"__typename": "Network", "slug": "fnep", "name": "Fédération nationale des écoles de production"}
                        """)
                        .replace("$url", "http://localhost:8080/chiffres/YEAR_FOUNDED_FIRST_SCHOOL"));
    }

    @Test
    void aSchoolListsItsFiguresNewestFirst() {
        assertAnswers(
                """
                { school(slug: "boisard") {
                    all: outcomes { id statedOn value }
                    newest: outcomes(first: 1) { id }
                    pupils: outcomes(indicators: ["PUPIL_COUNT"], first: 5) { id source { slug } }
                    none: outcomes(indicators: ["DROPOUT_RATE"]) { id }
                } }""",
                """
                {"data": {"school": {
                  "all": [
                    {"id": "outcome:o098", "statedOn": "2019-02", "value": 140.0},
                    {"id": "outcome:o097", "statedOn": "2017-03", "value": 120.0},
                    {"id": "outcome:o099", "statedOn": "2014-10", "value": 95.77}],
                  "newest": [{"id": "outcome:o098"}],
                  "pupils": [
                    {"id": "outcome:o098", "source": {"slug": "ara-boisard"}},
                    {"id": "outcome:o097", "source": {"slug": "kelnews-boisard"}}],
                  "none": []}}}""");
    }

    /** No rate at hand states a cohort; the share of practice is of time, not of pupils. */
    @Test
    void everyRateOfPupilsSaysThatItsCohortIsNotStated() {
        Set<String> rates = Set.of("EXAM_PASS_RATE", "FURTHER_STUDY_RATE", "JOB_INSERTION_RATE", "DROPOUT_RATE");
        Map<String, String> expected = new TreeMap<>();
        RealRows.of("outcomes.csv")
                .forEach(row -> expected.put(
                        "outcome:" + row.text("id"),
                        rates.contains(row.text("indicator")) ? "effectif non précisé" : "null"));

        Map<String, String> told = new TreeMap<>();
        ask("{ a: outcomes(first: 100) { nodes { ...n } } b: outcomes(last: 100) { nodes { ...n } } }"
                        + " fragment n on Outcome { id cohortNote }")
                .at("/data")
                .forEach(page -> page.at("/nodes")
                        .forEach(node -> told.put(
                                node.at("/id").asString(),
                                node.at("/cohortNote").asString("null"))));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void figuresAreFoundByTheirIdsAndBySource() {
        assertAnswers(
                """
                { node(id: "outcome:o070") { id ... on Outcome { value qualifier statedOn subject { ... on Network { id } } } }
                  nodes(ids: ["source:geonames", "outcome:nowhere", "source:gref-34"]) { id ... on Source { publisher licence } }
                  source(slug: "gref-34") { title publishedOn outcomes { id } two: outcomes(first: 2) { id } }
                  gone: source(slug: "nowhere") { id }
                  indicator(code: "DROPOUT_RATE") { name unit }
                  unknown: indicator(code: "NOWHERE") { name } }""",
                """
                {"data": {
                  "node": {"id": "outcome:o070", "value": 1500.0, "qualifier": "AT_LEAST", "statedOn": null,
                           "subject": {"id": "network:fnep"}},
                  "nodes": [{"id": "source:geonames", "publisher": "GeoNames", "licence": "CC-BY-4.0"}, null,
                            {"id": "source:gref-34", "publisher": "GREF Bretagne", "licence": null}],
                  "source": {
                    "title": "Bientôt 34 nouveaux établissements dont deux en Bretagne", "publishedOn": "2021-11",
                    "outcomes": [{"id": "outcome:o056"}, {"id": "outcome:o057"}, {"id": "outcome:o082"}],
                    "two": [{"id": "outcome:o056"}, {"id": "outcome:o057"}]},
                  "gone": null,
                  "indicator": {"name": "Taux d'abandon", "unit": "PERCENT"},
                  "unknown": null}}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # Pass rates stated since 2020; those of undated pages are not among them.
            indicators: ["EXAM_PASS_RATE"], statedFrom: "2020" | o111 o074 o105 o012 o009 o010 o011 o134 o076
            # Schools of the network in the summer of 2021: in July, and in 2021 at large.
            indicators: ["SCHOOL_COUNT"], subjects: ["network:fnep"], kinds: [OBSERVED], periodFrom: "2021-06", periodTo: "2021-08" | o060 o004
            indicators: ["SCHOOL_COUNT"], subjects: ["network:fnep"], periodFrom: "2019", periodTo: "2019" | o050 o051 o048 o049
            subjects: ["region:27"] | o043 o042 o044 o045
            subjects: ["school:limoges", "network:icam"] | o012 o207 o118
            sources: ["gref-34"], indicators: ["PUPIL_COUNT", "SCHOOL_COUNT"] | o056 o057
            kinds: [FORECAST, COMMITTED] | o081 o062 o084
            statedTo: "2014" | o046 o099 o089
            disputedOnly: true | o031 o005 o058 o029 o208 o020 o021 o050 o051 o048 o049 o030 o209
            disputedOnly: true, kinds: [TARGET] |
            """)
    void filtersHoldTogether(String filter, @Nullable String expected) {
        JsonNode answer = ask("{ outcomes(filter: {" + filter + "}) { totalCount nodes { id } } }");

        List<String> keys = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(keys(answer.at("/data/outcomes/nodes")))
                .as(answer.toString())
                .isEqualTo(keys);
        assertThat(answer.at("/data/outcomes/totalCount").asInt()).isEqualTo(keys.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            outcomes(filter: {indicators: ["NOWHERE"]}) { totalCount } | UNKNOWN_VALUE | NOWHERE
            outcomes(filter: {sources: ["gref-34", "nowhere"]}) { totalCount } | UNKNOWN_VALUE | nowhere
            outcomes(filter: {subjects: ["school:nowhere"]}) { totalCount } | UNKNOWN_VALUE | school:nowhere
            outcomes(filter: {subjects: ["boisard"]}) { totalCount } | UNKNOWN_VALUE | boisard
            outcomes(filter: {subjects: ["source:gref-34"]}) { totalCount } | UNKNOWN_VALUE | source:gref-34
            outcomes(filter: {statedFrom: "2021", statedTo: "2020"}) { totalCount } | BAD_ARGUMENT | statedFrom
            network { outcomes(indicators: ["NOWHERE"]) { id } } | UNKNOWN_VALUE | NOWHERE
            network { outcomes(first: 0) { id } } | BAD_ARGUMENT | first
            outcomes(first: 101) { totalCount } | BAD_ARGUMENT | 101
            """)
    void whatDoesNotExistIsNamed(String field, String code, String named) {
        JsonNode error = ask("{ " + field + " }").at("/errors/0");

        assertThat(error.at("/extensions/code").asString("")).isEqualTo(code);
        assertThat(error.at("/message").asString("")).contains(named);
    }

    @Test
    void aWalkInEitherDirectionMeetsEveryFigureOnce() {
        List<String> forward = walk("first: 25", "after", "endCursor", "hasNextPage", false);
        List<String> backward = walk("last: 40", "before", "startCursor", "hasPreviousPage", true);

        assertThat(forward).hasSize(146).doesNotHaveDuplicates().isEqualTo(backward);
        assertThat(forward)
                .containsExactlyInAnyOrderElementsOf(RealRows.of("outcomes.csv").stream()
                        .map(row -> row.text("id"))
                        .toList());
    }

    private List<String> walk(String size, String from, String cursor, String more, boolean backward) {
        List<String> keys = new ArrayList<>();
        String at = "";
        boolean goesOn = true;
        while (goesOn) {
            JsonNode page = ask("{ outcomes(" + size + at + ") { nodes { id } pageInfo { " + cursor + " " + more
                            + " } } }")
                    .at("/data/outcomes");
            List<String> those = new ArrayList<>(keys(page.at("/nodes")));
            keys.addAll(backward ? 0 : keys.size(), those);
            at = ", " + from + ": \"" + page.at("/pageInfo/" + cursor).asString() + "\"";
            goesOn = page.at("/pageInfo/" + more).asBoolean();
        }
        return keys;
    }

    @Test
    void aPageOfFiguresCostsFiveRequestsWhateverItsSize() {
        String document =
                """
                { outcomes(first: %d) { totalCount nodes {
                    id indicator { name }
                    subject { ... on Network { name } ... on Region { name } ... on School { name } ... on Trade { name } }
                    source { title }
                    disagreements { basis outcome { id source { title } } } } } }""";
        ask(document.formatted(100));

        assertThat(requestsBehind(document.formatted(20))).isLessThanOrEqualTo(5);
        assertThat(requestsBehind(document.formatted(100))).isLessThanOrEqualTo(5);
    }

    @Test
    void theFiguresOfManySubjectsCostOneRequest() {
        String all = "{ regions { code outcomes(indicators: [\"SCHOOL_COUNT\"]) { id } } }";
        String newest = "{ regions { code one: outcomes(first: 1) { id } two: outcomes(first: 2) { id } } }";
        ask(all);

        assertThat(requestsBehind(all)).isEqualTo(1);
        assertThat(requestsBehind(newest)).isEqualTo(1);
        assertThat(keys(ask("{ region(code: \"27\") { outcomes(first: 3) { id } } }")
                        .at("/data/region/outcomes")))
                .containsExactly("o043", "o042", "o044");
        Map<String, List<String>> ofRegions = new HashMap<>();
        ask(all).at("/data/regions")
                .forEach(region -> ofRegions.put(region.at("/code").asString(), keys(region.at("/outcomes"))));
        assertThat(ofRegions)
                .hasSize(18)
                .containsEntry("27", List.of("o043", "o042"))
                .containsEntry("84", List.of("o086", "o085", "o127"))
                .containsEntry("52", List.of("o090", "o125", "o126"))
                .containsEntry("11", List.of());
    }

    @Test
    void qualificationsAndSchoolsNameTheirSourcesInTheOrderOfTheInput() {
        JsonNode qualifications =
                ask("{ qualifications { slug sources { slug } } }").at("/data/qualifications");
        Map<String, List<String>> named = new HashMap<>();
        qualifications.forEach(one -> named.put(one.at("/slug").asString(), slugs(one.at("/sources"))));
        Map<String, List<String>> given = new HashMap<>();
        RealRows.of("qualifications.csv").forEach(row -> given.put(row.text("slug"), row.list("sources")));
        assertThat(named).isEqualTo(given);
        assertThat(requestsBehind("{ qualifications { slug sources { slug } } }"))
                .isEqualTo(1);

        Row besancon = RealRows.of("schools.csv").stream()
                .filter(row -> row.text("slug").equals("epb-besancon"))
                .findFirst()
                .orElseThrow();
        JsonNode school =
                ask("{ school(slug: \"epb-besancon\") { sources { slug } programmes { sources { title } } } }");
        assertThat(slugs(school.at("/data/school/sources"))).isEqualTo(besancon.list("sources"));
        assertThat(school.at("/data/school/programmes/0/sources/0/title").asString(""))
                .isNotEmpty();
    }

    @Test
    void sourcesComeByTitle() {
        List<String> titles = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode sources = ask("{ sources(first: 100" + after
                            + ") { totalCount nodes { title } pageInfo { endCursor } } }")
                    .at("/data/sources");
            assertThat(sources.at("/totalCount").asInt()).isEqualTo(208);
            sources.at("/nodes").forEach(node -> titles.add(node.at("/title").asString()));
            after = ", after: \"" + sources.at("/pageInfo/endCursor").asString() + "\"";
        }

        assertThat(titles)
                .hasSize(208)
                .isSortedAccordingTo(Comparator.comparing((String title) -> Folding.fold(title)));
        List<String> given = RealRows.of("sources.csv").stream()
                .map(row -> row.text("title"))
                .toList();
        assertThat(titles).containsExactlyInAnyOrderElementsOf(given);
    }

    /** The least of three, for the hub also looks every few seconds which generation is served. */
    private long requestsBehind(String document) {
        return LongStream.range(0, 3)
                .map(time -> {
                    long before = cluster.requestCount();
                    assertThat(ask(GraphQlCalls.anew(document)).has("errors")).isFalse();
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private JsonNode ask(String document) {
        return new GraphQlCalls(port).ask(document);
    }

    private void assertAnswers(String document, String expected) {
        ObjectNode answer = (ObjectNode) ask(document);
        answer.remove("extensions"); // what it cost
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree(expected));
    }

    private static List<String> keys(JsonNode nodes) {
        List<String> keys = new ArrayList<>();
        nodes.forEach(node -> keys.add(node.at("/id").asString().substring("outcome:".length())));
        return Collections.unmodifiableList(keys);
    }

    private static List<String> slugs(JsonNode nodes) {
        List<String> slugs = new ArrayList<>();
        nodes.forEach(node -> slugs.add(node.at("/slug").asString()));
        return slugs;
    }
}
