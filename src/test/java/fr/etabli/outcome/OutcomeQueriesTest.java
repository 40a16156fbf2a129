package fr.etabli.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutcomeQueriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whereNothingIsAskedForAllFiguresMatch() {
        assertIs(OutcomeQueries.matching(OutcomeFilter.all()), "{\"match_all\": {}}");
        assertIs(
                OutcomeQueries.matching(
                        new OutcomeFilter(List.of(), List.of(), List.of(), List.of(), null, null, null, null, false)),
                "{\"match_all\": {}}");
    }

    /** Day 17897 is 1 January 2019, day 18261 is 31 December 2019, day 18779 is 1 June 2021, 18808 the 30th. */
    @Test
    void everyConditionIsAFilterOfItsOwn() {
        OutcomeFilter filter = new OutcomeFilter(
                List.of("SCHOOL_COUNT", "PUPIL_COUNT"),
                List.of(ClaimKind.OBSERVED),
                List.of("network:fnep"),
                List.of("gref-34"),
                PartialDate.of("2019"),
                PartialDate.of("2021-06"),
                PartialDate.of("2019"),
                PartialDate.of("2019"),
                true);

        assertIs(
                OutcomeQueries.matching(filter),
                """
                {"bool": {"filter": [
                  {"terms": {"indicator": ["SCHOOL_COUNT", "PUPIL_COUNT"]}},
                  {"terms": {"kind": ["OBSERVED"]}},
                  {"terms": {"subject": ["network:fnep"]}},
                  {"terms": {"source": ["gref-34"]}},
                  {"range": {"statedTo": {"gte": 17897.0}}},
                  {"range": {"statedFrom": {"lte": 18808.0}}},
                  {"range": {"periodTo": {"gte": 17897.0}}},
                  {"range": {"periodFrom": {"lte": 18261.0}}},
                  {"term": {"disputed": {"value": true}}}
                ]}}""");
    }

    @Test
    void listsThatDifferInTheirSubjectAloneAreOneQuery() {
        List<OutcomeList> alike = List.of(
                OutcomeList.about("region:27", List.of("SCHOOL_COUNT"), null),
                OutcomeList.about("region:84", List.of("SCHOOL_COUNT"), null));

        assertIs(
                OutcomeQueries.inAny(alike),
                """
                {"bool": {"filter": [
                  {"terms": {"subject": ["region:27", "region:84"]}},
                  {"terms": {"indicator": ["SCHOOL_COUNT"]}}
                ]}}""");
    }

    private static void assertIs(Query query, String expected) {
        String json = query.toString().substring("Query: ".length());
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(expected));
    }
}
