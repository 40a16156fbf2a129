package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Cluster;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HubTest
class RequestCountTest {

    private static final String NESTED =
            """
            query ($regions: [String!]) {
              trades(filter: { regions: $regions }) {
                nodes { name sector { name } schoolCount qualifications { name replacedBy { name } trades { name } } }
              }
              regions { name schoolCount trades { name } departments { name schoolCount region { name } } }
              network { schoolCount programmeCount }
            }
            """;

    private static final String SCHOOLS =
            """
            query ($ids: [ID!]!) {
              nodes(ids: $ids) {
                ... on School {
                  name
                  networks { name schoolCount }
                  region { name schoolCount trades { name } }
                  department { name schoolCount }
                  mainSector { name }
                  trades { name schoolCount sector { name } }
                  programmes {
                    trade { name }
                    qualification { name replacedBy { name } }
                    school { name programmes { trade { name } school { slug } } }
                  }
                }
              }
            }
            """;

    @Autowired
    private Cluster cluster;

    @LocalServerPort
    private int port;

    @Test
    void twentySchoolsWithAllThatHangsOnThemCostThreeRequestsAtMost() {
        Map<String, ?> twenty = Map.of("ids", twentySchools());

        assertThat(ask(SCHOOLS, twenty).at("/data/nodes").size()).isEqualTo(20);
        assertThat(requestsFor(SCHOOLS, twenty)).isBetween(1L, 3L);
    }

    @Test
    void whatIsSmallIsAnsweredFromMemory() {
        Map<String, ?> regions = Map.of("regions", List.of("84", "27"));
        ask(NESTED, regions);

        assertThat(requestsFor(NESTED, regions)).isZero();
    }

    /** The hub looks at its aliases now and then meanwhile: the least of several counts is the document's own. */
    private long requestsFor(String document, Map<String, ?> variables) {
        return LongStream.range(0, 5)
                .map(time -> {
                    long before = cluster.requestCount();
                    ask(GraphQlCalls.anew(document), variables);
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private static List<String> twentySchools() {
        return Stream.of(
                        "boisard la-giraudiere gorge-de-loup afep ecaut saint-eloi ecopra moulins epb-besancon ep2c-chalon"
                                + " juralternance ecole-buissonniere atelier-anne-marie edpm58 cravanche icam-bretagne"
                                + " maurice-leroux metaltech vitry-le-francois icam-lille")
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(slug -> "school:" + slug)
                .toList();
    }

    private JsonNode ask(String document, Map<String, ?> variables) {
        JsonNode answer = new GraphQlCalls(port).ask(document, variables);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer;
    }
}
