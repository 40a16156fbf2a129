package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

@HubTest
class CostTest {

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    /** A field of the query costs 501, any other one, and a list what is below it for each element. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ network { schoolCount } } | 502",
                "{ regions { name } } | 521",
                "{ schools { nodes { slug name } } } | 561",
                "{ schools(first: 3) { nodes { slug name } } } | 510",
                "{ schools(last: 3) { totalCount nodes { slug } } } | 510",
                "{ network { outcomes { value } } } | 1502",
                "{ network { outcomes(first: 7) { value } } } | 509",
                "{ network { outcomes(first: 7) { value disagreements { basis } } } } | 656",
                "{ network { ...few } } fragment few on Network { outcomes(first: 7) { value } } | 509",
                "{ a: network { name } b: network { name } } | 1004",
                "{ nodes(ids: [\"school:boisard\", \"region:27\"]) { id } } | 503",
                "{ __schema { types { fields { name } } } } | 4"
            })
    void everyAnswerSaysWhatItsDocumentCosts(String document, long cost) {
        JsonNode told = hub().ask(document).at("/extensions/cost");

        assertThat(told.at("/document").longValue()).isEqualTo(cost);
        assertThat(told.at("/limit").longValue()).isEqualTo(50_000);
    }

    @Test
    void aSizeInAVariableCountsAsMuch() {
        String document = "query ($n: Int = 9) { network { outcomes(first: $n) { value } } }";

        assertThat(cost(hub().ask(document))).isEqualTo(511);
        assertThat(cost(hub().ask(document, Map.of("n", 7)))).isEqualTo(509);
    }

    @Test
    void aRefusalSaysWhichListToShorten() {
        JsonNode answer = hub().ask(
                        "{ schools(first: 100) { nodes { name outcomes { value indicator { name } source { title } } } } }");

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_COMPLEX");
        assertThat(answer.at("/errors/0/message").asString())
                .contains("`schools.nodes.outcomes`, a list that is counted with 200 elements")
                .contains("`first`");
        assertThat(cost(answer)).isEqualTo(501 + 100 * (1 + 1 + 1 + 200 * 5));
        assertThat(hub().ask("{ nothing }").at("/extensions/cost/limit").longValue())
                .isEqualTo(50_000);
    }

    @Test
    void anAnswerFromMemoryCostsElasticsearchNothingAndSaysSo() {
        String document = GraphQlCalls.anew("{ schools(first: 2) { totalCount nodes { name } } }");
        JsonNode first = hub().ask(document).at("/extensions/cost");
        JsonNode again = hub().ask(document).at("/extensions/cost");

        assertThat(first.at("/elasticsearchRequests").longValue()).isEqualTo(1);
        assertThat(first.at("/milliseconds").isNumber()).isTrue();
        assertThat(again.at("/elasticsearchRequests").longValue()).isZero();
        assertThat(again.at("/document")).isEqualTo(first.at("/document"));
        assertThat(first.has("left"))
                .as("This machine has no allowance to run out of")
                .isFalse();
    }

    @Test
    void whatIsTooLongToReadIsRefusedAsSuch() {
        String body = "{\"query\": \"{ regions { name } }" + " ".repeat(300_000) + "\"}";
        String names = IntStream.range(0, 51)
                .mapToObj(n -> "\"v" + n + "\": 1")
                .collect(Collectors.joining(", ", "{\"query\": \"{ regions { name } }\", \"variables\": {", "}}"));
        String value =
                "{\"query\": \"{ regions { name } }\", \"variables\": {\"v\": [\"" + "x".repeat(60_000) + "\"]}}";

        assertThat(List.of(body, names, value)).allSatisfy(one -> {
            HttpResponse<String> answer = hub().post(one, "application/json");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body())
                    .contains("\"code\":\"TOO_LARGE\"")
                    .contains("\"cost\":{\"document\":0,\"limit\":50000,");
        });
    }

    @Test
    void toReadTheSchemaIsCheap() {
        assertThat(cost(hub().ask(IntrospectionQuery.INTROSPECTION_QUERY))).isLessThan(300);
    }

    /** Each document asks for the list under the name {@code list}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Query | regions | { list: regions { code } }",
                "Query | indicators | { list: indicators { code } }",
                "Query | sectors | { list: sectors { code } }",
                "Query | qualifications | { list: qualifications { slug } }",
                "Query | datasets | { list: datasets { slug } }",
                "Dataset | distributions | { datasets { list: distributions { format } } }",
                "Dataset | versions | { datasets { list: versions { version } } }",
                "DatasetVersion | distributions | { datasets { versions { list: distributions { format } } } }",
                "Region | departments | { regions { list: departments { code } } }",
                "Region | trades | { regions { list: trades { slug } } }",
                "Region | outcomes | { regions { list: outcomes { id } } }",
                "Network | outcomes | { network { list: outcomes { id } } }",
                "Source | outcomes | { sources(first: 40) { nodes { list: outcomes { id } } } }",
                "School | outcomes | { schools(first: 100) { nodes { list: outcomes { id } } } }",
                "School | sources | { schools(first: 100) { nodes { list: sources { slug } } } }",
                "School | networks | { schools(first: 100) { nodes { list: networks { slug } } } }",
                "School | programmes | { schools(first: 100) { nodes { list: programmes { id } } } }",
                "School | trades | { schools(first: 100) { nodes { list: trades { slug } } } }",
                "Programme | sources | { schools(first: 100) { nodes { programmes { list: sources { slug } } } } }",
                "Trade | outcomes | { trades(first: 100) { nodes { list: outcomes { id } } } }",
                "Trade | synonyms | { trades(first: 100) { nodes { list: synonyms } } }",
                "Trade | romeCodes | { trades(first: 100) { nodes { list: romeCodes } } }",
                "Trade | qualifications | { trades(first: 100) { nodes { list: qualifications { slug } } } }",
                "Qualification | trades | { qualifications { list: trades { slug } } }",
                "Qualification | sources | { qualifications { list: sources { slug } } }",
                "Outcome | disagreements | { outcomes(first: 100) { nodes { list: disagreements { basis } } } }",
                "Place | postalCodes | { places(text: \"Marseille\", first: 10) { list: postalCodes } }",
                "SchoolFacets | regions | { schools { facets(includeEmpty: true) { list: regions { key } } } }",
                "SchoolFacets | departments | { schools { facets(includeEmpty: true) { list: departments { key } } } }",
                "SchoolFacets | sectors | { schools { facets(includeEmpty: true) { list: sectors { key } } } }",
                "SchoolFacets | trades | { schools { facets(includeEmpty: true) { list: trades { key } } } }",
                "Statistics | rows | { statistics(measure: PROGRAMMES, by: [DEPARTMENT, TRADE, QUALIFICATION_TYPE])"
                        + " { list: rows { count } } }"
            })
    void noListOfTheDataAtHandIsLongerThanItIsCountedWith(String type, String field, String document) {
        JsonNode answer = hub().ask(document);
        long counted = ListLength.assumed(
                Objects.requireNonNull(source.schema().getObjectType(type)).getFieldDefinition(field));

        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.findValues("list")).isNotEmpty().allSatisfy(list -> assertThat((long) list.size())
                .isLessThanOrEqualTo(counted));
    }

    @Test
    void everyListSaysHowManyElementsItIsCountedWith() {
        List<String> silent = new ArrayList<>();
        source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__") && !ListLength.isConnection(type))
                .forEach(type -> type.getFields().stream()
                        .filter(CostTest::isUncounted)
                        .forEach(field -> silent.add(type.getName() + "." + field.getName())));
        assertThat(silent)
                .as("Lists need @listSize, or `first` with a default, or `ids`")
                .isEmpty();
    }

    private static boolean isUncounted(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList
                && field.getAppliedDirective(DocumentCost.LIST_SIZE) == null
                && field.getArgument("ids") == null
                && (field.getArgument("first") == null
                        || !field.getArgument("first").hasSetDefaultValue());
    }

    private static long cost(JsonNode answer) {
        return answer.at("/extensions/cost/document").longValue();
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }
}
