package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Cluster;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class SchoolsOverGraphQlTest {

    private static final String EVERYTHING =
            """
            totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor}
            nodes {slug}
            edges {cursor node {name} distanceKm highlights {field fragments}}
            facets {regions {...count} departments {...count} sectors {...count} trades {...count}
                    qualificationTypes {...count} statuses {...count}}
            bounds {west south east north}
            nearest {node {slug} distanceKm}
            more: nearest(first: 5) {distanceKm}
            interpretation {didYouMean trades {slug} qualificationTypes place {code} regions {code}
                            departments {code} words}
            """;

    private static final String COUNT = "fragment count on FacetCount {key name count selected}";

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private Cluster cluster;

    @Test
    void everythingAboutAPlaceCostsOneRequest() {
        String document =
                "{schools(first: 2, filter: {text: \"usinage\", near: {place: \"Besançon\", radiusKm: 120}}) {"
                        + EVERYTHING + "}} " + COUNT;
        JsonNode answer = ask(document);

        assertThat(requestsFor(document)).isEqualTo(1);
        JsonNode schools = answer.at("/data/schools");
        assertThat(schools.at("/nodes/0/slug").stringValue()).isEqualTo("epb-besancon");
        assertThat(schools.at("/edges/0/distanceKm").doubleValue()).isLessThan(5);
        assertThat(schools.at("/nearest")).hasSize(3);
        assertThat(schools.at("/more")).hasSize(5);
        assertThat(schools.at("/interpretation/place/code").stringValue()).isEqualTo("25056");
        assertThat(schools.at("/interpretation/trades/0/slug").stringValue()).isEqualTo("usinage");
        assertThat(schools.at("/facets/statuses/0/selected").booleanValue()).isTrue();
    }

    @Test
    void facetsHoldWhatNoSchoolBearsOnRequest() {
        JsonNode facets = ask("{schools {facets {regions {count}} all: facets(includeEmpty: true) {regions {count}}}}")
                .at("/data/schools");

        assertThat(facets.at("/facets/regions"))
                .isNotEmpty()
                .allMatch(region -> region.at("/count").intValue() > 0);
        assertThat(facets.at("/all/regions")).hasSize(18);
    }

    @Test
    void whereANameIsSharedTheOthersAreTold() {
        JsonNode read = ask("{schools(filter: {near: {place: \"Saint-Denis\"}}) {interpretation {"
                        + "place {department {code}} otherPlaces {name department {code}}}}}")
                .at("/data/schools/interpretation");

        assertThat(read.at("/place/department/code").stringValue()).isEqualTo("974");
        assertThat(read.at("/otherPlaces/0/department/code").stringValue()).isEqualTo("93");
    }

    @Test
    void theMotherOnHerPhoneSeesTheSchoolSevenKilometresAwayAndWhy() {
        JsonNode schools = ask("{schools(filter: {text: \"soudeur saint nazere\"}) {"
                        + "edges {distanceKm distanceTo inPlace node {slug} highlights {field fragments}}"
                        + "interpretation {didYouMean trades {slug} place {code} parts {text kind label}}}}")
                .at("/data/schools");

        assertThat(schools.at("/edges/0/node/slug").stringValue()).isEqualTo("epan");
        assertThat(schools.at("/edges/0/distanceKm").doubleValue()).isBetween(6.5, 7.5);
        assertThat(schools.at("/edges/0/distanceTo").stringValue()).isEqualTo("COMMUNE");
        assertThat(schools.at("/edges/0/inPlace").booleanValue()).isFalse();
        assertThat(schools.at("/edges/0/highlights/0/fragments/0").stringValue())
                .isEqualTo("<em>soudeur</em>");
        assertThat(schools.at("/interpretation"))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"didYouMean": "soudeur Saint-Nazaire", "trades": [{"slug": "chaudronnerie-soudage"}],
                 "place": {"code": "44184"},
                 "parts": [{"text": "soudeur", "kind": "TRADE", "label": "Chaudronnerie et soudage"},
                           {"text": "saint nazere", "kind": "PLACE", "label": "Saint-Nazaire"}]}"""));
    }

    @Test
    void theSchoolsOfAllTradesAndRegionsTravelInOneRequestEach() {
        String document = "{trades(filter: {taughtOnly: false}, first: 100) {nodes {slug schoolCount"
                + " schools(first: 1) {totalCount nodes {slug} facets {statuses {count}}}}}"
                + " regions {code schoolCount schools {totalCount}}}";
        JsonNode answer = ask(document);

        assertThat(requestsFor(document)).isLessThanOrEqualTo(2);
        List<JsonNode> trades = answer.at("/data/trades/nodes").valueStream().toList();
        assertThat(trades).hasSize(Tables.rows("trades").size());
        List<JsonNode> counted = new java.util.ArrayList<>(trades);
        answer.at("/data/regions").forEach(counted::add);
        assertThat(counted)
                .allSatisfy(one -> assertThat(one.at("/schools/totalCount").intValue())
                        .isEqualTo(one.at("/schoolCount").intValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{near: {place: \"Atlantide-les-Flots\"}}; UNKNOWN_PLACE",
                "{near: {radiusKm: 10}}; BAD_ARGUMENT",
                "{near: {place: \"Lyon\", radiusKm: 0}}; BAD_ARGUMENT",
                "{near: {latitude: 91, longitude: 2}}; BAD_ARGUMENT",
                "{near: {latitude: 2.35, longitude: 48.85}}; BAD_ARGUMENT",
                "{within: {west: 0, south: 50, east: 1, north: 40}}; BAD_ARGUMENT",
                "{trades: [\"alchimie\"]}; UNKNOWN_VALUE",
                "{sectors: [\"MAGIE\"]}; UNKNOWN_VALUE",
                "{qualifications: [\"x\"]}; UNKNOWN_VALUE",
                "{regions: [\"99\"]}; UNKNOWN_VALUE",
                "{departments: [\"99\"]}; UNKNOWN_VALUE",
                "{networks: [\"x\"]}; UNKNOWN_VALUE"
            })
    void whatCannotBeIsRefusedUnderACode(String filter, String code) {
        assertThat(new GraphQlCalls(port).code("{schools(filter: " + filter + ") {totalCount}}"))
                .isEqualTo(code);
    }

    @Test
    void anOrderByDistanceWithoutAPlaceIsRefused() {
        assertThat(new GraphQlCalls(port).code("{schools(orderBy: DISTANCE) {totalCount}}"))
                .isEqualTo("BAD_ARGUMENT");
    }

    @Test
    void statisticsSuggestionsAndPlacesAnswer() {
        JsonNode answer = ask(
                """
                {statistics(measure: SCHOOLS, by: [REGION, STATUS]) {total additive note
                   rows {keys {dimension key name} count}}
                 suggest(text: "soud") {kind text detail trade {slug} place {code} school {slug} region {code}}
                 places(text: "nante", first: 2) {code name postalCodes department {name} population
                   location {latitude longitude precision}}}""");

        assertThat(answer.at("/data/statistics/total").intValue())
                .isEqualTo(Tables.openSchools().size());
        assertThat(answer.at("/data/statistics/rows/0/keys/1/name").stringValue())
                .isEqualTo("Ouverte");
        assertThat(answer.at("/data/suggest/0/trade/slug").stringValue()).isEqualTo("chaudronnerie-soudage");
        assertThat(answer.at("/data/places/0/name").stringValue()).isEqualTo("Nantes");
        assertThat(answer.at("/data/places/0/department/name").stringValue()).isEqualTo("Loire-Atlantique");
    }

    /** The hub looks at its aliases now and then meanwhile: the least of several counts is the document's own. */
    private long requestsFor(String document) {
        return LongStream.range(0, 5)
                .map(time -> {
                    long before = cluster.requestCount();
                    ask(GraphQlCalls.anew(document));
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private JsonNode ask(String document) {
        JsonNode answer = new GraphQlCalls(port).ask(document);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer;
    }
}
