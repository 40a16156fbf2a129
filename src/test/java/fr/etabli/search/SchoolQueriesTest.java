package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.geography.Place;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchoolQueriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Interpretation NO_WORDS = Interpretation.ofWords(List.of());
    private static final Place SAINT_NAZAIRE = new Place(
            "44184",
            "Saint-Nazaire",
            List.of("44600"),
            "44",
            "52",
            74_568,
            new Location(47.2796, -2.2099, LocationPrecision.COMMUNE));

    @Test
    void withoutAnyConditionOpenSchoolsAreMeant() {
        assertThat(json(SchoolQueries.matching(new Selection(SchoolFilter.NONE, Scope.ALL, NO_WORDS, null))))
                .isEqualTo(
                        read(
                                """
                        {"bool": {"filter": [{"terms": {"_name": "status", "status": ["OPEN"]}}]}}"""));
    }

    @Test
    void everyConditionIsASubQueryUnderItsName() {
        SchoolFilter filter = new SchoolFilter(
                null,
                List.of("usinage", "metallerie"),
                List.of("METALLURGIE"),
                List.of("cap-metallier"),
                List.of(QualificationType.BAC_PRO),
                List.of("27"),
                List.of("25", "39"),
                List.of("fnep"),
                List.of(SchoolStatus.OPEN, SchoolStatus.PLANNED),
                new SchoolFilter.Near("44600", null, null, 30),
                new SchoolFilter.Box(-5, 41, 9, 51));
        Selection selection = new Selection(
                filter,
                Scope.ofTrade("usinage"),
                NO_WORDS.at(SAINT_NAZAIRE),
                SAINT_NAZAIRE.location().point());

        assertThat(json(SchoolQueries.matching(selection)))
                .isEqualTo(
                        read(
                                """
                {"bool": {"filter": [
                  {"terms": {"_name": "scope-trade", "trades": ["usinage"]}},
                  {"terms": {"_name": "region", "region": ["27"]}},
                  {"terms": {"_name": "department", "department": ["25", "39"]}},
                  {"terms": {"_name": "sectors", "sectors": ["METALLURGIE"]}},
                  {"terms": {"_name": "trades", "trades": ["usinage", "metallerie"]}},
                  {"terms": {"_name": "qualificationTypes", "qualificationTypes": ["BAC_PRO"]}},
                  {"terms": {"_name": "status", "status": ["OPEN", "PLANNED"]}},
                  {"terms": {"_name": "qualifications", "qualifications": ["cap-metallier"]}},
                  {"terms": {"_name": "networks", "networks": ["fnep"]}},
                  {"bool": {"_name": "near", "minimum_should_match": "1", "should": [
                    {"geo_distance": {"_name": "near-distance", "distance": "30.0km",
                                      "location": {"lat": 47.2796, "lon": -2.2099}}},
                    {"term": {"commune": {"_name": "near-commune", "value": "44184"}}}]}},
                  {"geo_bounding_box": {"_name": "within",
                    "location": {"top_left": {"lat": 51.0, "lon": -5.0}, "bottom_right": {"lat": 41.0, "lon": 9.0}}}}
                ]}}"""));
    }

    @Test
    void aTextMustMatchAndEveryWordOfItWithErrorsIfNeedBe() {
        Selection selection = new Selection(
                SchoolFilter.NONE, Scope.ALL, Interpretation.ofWords(List.of("soudeur", "nazaire")), null);

        JsonNode text = json(SchoolQueries.matching(selection)).at("/bool/must/0/bool");

        assertThat(text.at("/_name").stringValue()).isEqualTo("text");
        assertThat(text.at("/should/0/multi_match/query").stringValue()).isEqualTo("soudeur nazaire");
        assertThat(text.at("/should/0/multi_match/operator").stringValue()).isEqualTo("and");
        assertThat(text.at("/should/1/bool/must/0/multi_match/query").stringValue())
                .isEqualTo("soudeur");
        assertThat(text.at("/should/1/bool/must/1/multi_match/fuzziness").stringValue())
                .isEqualTo("AUTO:4,7");
    }

    @Test
    void aFacetsOwnConditionCanBeLeftOutAndNoOther() {
        SchoolFilter filter = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.PLANNED));
        Selection selection = new Selection(filter, Scope.ofRegion("27"), NO_WORDS, null);

        assertThat(json(SchoolQueries.matchingBut(selection, Facet.STATUSES.field())))
                .isEqualTo(
                        read(
                                """
                        {"bool": {"filter": [{"terms": {"_name": "scope-region", "region": ["27"]}}]}}"""));
        assertThat(json(SchoolQueries.matchingBut(selection, Facet.REGIONS.field())))
                .isEqualTo(
                        read(
                                """
                        {"bool": {"filter": [{"terms": {"_name": "scope-region", "region": ["27"]}},
                                             {"terms": {"_name": "status", "status": ["PLANNED"]}}]}}"""));
    }

    @Test
    void theNearestIgnoreTheRadiusAlone() {
        SchoolFilter.Near near = new SchoolFilter.Near(null, 47.0, 5.0, 10);
        SchoolFilter filter = new SchoolFilter(
                null,
                List.of("usinage"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                near,
                null);

        assertThat(json(SchoolQueries.anywhere(new Selection(filter, Scope.ALL, NO_WORDS, new Point(47, 5)))))
                .isEqualTo(
                        read(
                                """
                        {"bool": {"filter": [{"terms": {"_name": "trades", "trades": ["usinage"]}},
                                             {"terms": {"_name": "status", "status": ["OPEN"]}},
                                             {"exists": {"_name": "somewhere", "field": "location"}}]}}"""));
    }

    private static JsonNode json(Query query) {
        return read(query.toString().replaceFirst("^Query: ", ""));
    }

    private static JsonNode read(String text) {
        return JSON.readTree(text);
    }
}
