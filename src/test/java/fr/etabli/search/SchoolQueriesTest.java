package fr.etabli.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.geography.Place;
import fr.etabli.reading.Interpretation;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchoolQueriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Interpretation NO_TEXT = Interpretation.NOTHING;
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
        assertThat(json(SchoolQueries.matching(new Selection(SchoolFilter.NONE, Scope.ALL, NO_TEXT, null, null))))
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
                new SchoolFilter.Box(-5, 41, 9, 51),
                null);
        Selection selection = new Selection(
                filter,
                Scope.ofTrade("usinage"),
                NO_TEXT.at(SAINT_NAZAIRE, List.of()),
                SAINT_NAZAIRE.location().point(),
                null);

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
                    {"bool": {"_name": "in-place", "minimum_should_match": "1", "should": [
                      {"term": {"commune": {"_name": "near-commune", "value": "44184"}}}]}}]}},
                  {"geo_bounding_box": {"_name": "within",
                    "location": {"top_left": {"lat": 51.0, "lon": -5.0}, "bottom_right": {"lat": 41.0, "lon": 9.0}}}}
                ]}}"""));
    }

    @Test
    void whatStandsInTheCommuneAskedForComesBeforeWhatIsNearer() {
        Selection selection = new Selection(
                SchoolFilter.NONE,
                Scope.ALL,
                NO_TEXT.at(SAINT_NAZAIRE, List.of()),
                SAINT_NAZAIRE.location().point(),
                null);

        assertThat(json(SchoolQueries.matching(selection, SchoolOrder.DISTANCE)).at("/bool/should"))
                .isEqualTo(
                        read(
                                """
                [{"constant_score": {"_name": "in-place-score", "boost": 1.0, "filter":
                  {"bool": {"_name": "in-place", "minimum_should_match": "1", "should": [
                    {"term": {"commune": {"_name": "near-commune", "value": "44184"}}}]}}}}]"""));
    }

    @Test
    void aFacetsOwnConditionCanBeLeftOutAndNoOther() {
        SchoolFilter filter = SchoolFilter.NONE.withStatuses(List.of(SchoolStatus.PLANNED));
        Selection selection = new Selection(filter, Scope.ofRegion("27"), NO_TEXT, null, null);

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
                null,
                null);

        assertThat(json(SchoolQueries.anywhere(new Selection(filter, Scope.ALL, NO_TEXT, new Point(47, 5), null))))
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
