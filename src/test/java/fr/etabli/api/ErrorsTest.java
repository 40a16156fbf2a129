package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import graphql.introspection.IntrospectionQueryBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HubTest
class ErrorsTest {

    @LocalServerPort
    private int port;

    @Test
    void aDocumentThatIsNoneIsInvalid() {
        assertThat(hub().code("{ regions { name ")).isEqualTo("INVALID_DOCUMENT");
        assertThat(hub().code("{ regions { nom } }")).isEqualTo("INVALID_DOCUMENT");
        assertThat(hub().code("{ regions }")).isEqualTo("INVALID_DOCUMENT");
        assertThat(hub().code("mutation { regions { name } }")).isEqualTo("INVALID_DOCUMENT");
        assertThat(hub().code("query a { regions { name } } query b { regions { name } }"))
                .isEqualTo("INVALID_DOCUMENT");
    }

    @Test
    void anArgumentThatDoesNotFitIsABadOne() {
        assertThat(hub().code("{ trades(first: \"many\") { totalCount } }")).isEqualTo("BAD_ARGUMENT");
        assertThat(hub().code("{ trades(first: 101) { totalCount } }")).isEqualTo("BAD_ARGUMENT");
        assertThat(hub().code("{ trades(first: 2, last: 2) { totalCount } }")).isEqualTo("BAD_ARGUMENT");
        assertThat(hub().code("{ trade(slug: \"usinage\") { name(language: DE) } }"))
                .isEqualTo("BAD_ARGUMENT");
        assertThat(code(hub().ask("query ($n: Int) { trades(first: $n) { totalCount } }", Map.of("n", "many"))))
                .isEqualTo("BAD_ARGUMENT");
        assertThat(code(hub().ask("query ($s: String!) { trade(slug: $s) { name } }", Map.of())))
                .isEqualTo("BAD_ARGUMENT");
    }

    @Test
    void anUnknownCodeIsNamedAndTheWayToTheKnownOnesIsShown() {
        JsonNode answer = hub().ask("{ trades(filter: { sectors: [\"BOIS\", \"FER\"] }) { totalCount } }");

        assertThat(code(answer)).isEqualTo("UNKNOWN_VALUE");
        assertThat(answer.at("/errors/0/message").asString()).contains("“FER”").contains("sectors { code }");
        assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("trades");
        assertThat(hub().code("{ trades(filter: { regions: [\"99\"] }) { totalCount } }"))
                .isEqualTo("UNKNOWN_VALUE");
    }

    @Test
    void aCursorThatIsNoneOrOfAGenerationThatIsGoneIsRefused() {
        String gone = new Cursor(new Generation("0000000000000001"), "name", List.of("a", "a")).encode();

        assertThat(hub().code("{ trades(after: \"abc\") { totalCount } }")).isEqualTo("BAD_CURSOR");
        assertThat(hub().code("{ trades(after: \"" + gone + "\") { totalCount } }"))
                .isEqualTo("STALE_CURSOR");
    }

    @Test
    void aCursorWhoseValuesWereMangledIsTheClientsError() {
        String page = "{ outcomes(first: 1) { pageInfo { endCursor } } }";
        Cursor real = Cursor.decode(
                hub().ask(page).at("/data/outcomes/pageInfo/endCursor").asString());

        assertThat(mangled(real, List.of("one"))).isEqualTo("BAD_CURSOR");
        assertThat(mangled(real, List.of("no number", "key"))).isEqualTo("BAD_CURSOR");
    }

    private String mangled(Cursor real, List<@Nullable Object> values) {
        String cursor = new Cursor(real.generation(), real.order(), values).encode();
        return hub().code("{ outcomes(after: \"" + cursor + "\") { totalCount } }");
    }

    @Test
    void listsThatAreTooLongByFarAreRefusedToo() {
        String endless = "outcomes(first: 2147483647) { id }";

        assertThat(hub().code("{ a: network { %1$s } b: network { %1$s } c: network { %1$s } }".formatted(endless)))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void aDocumentThatAsksForTooMuchIsRefusedBeforeAnyOfItIsRead() {
        String deep = "departments { region { ".repeat(12) + "name" + " } }".repeat(12);
        String often = IntStream.range(0, 120)
                .mapToObj(number -> "a" + number + ": school(slug: \"boisard\") { name } ")
                .collect(Collectors.joining());
        String wide = "qualifications { trades { ".repeat(4) + "slug" + " } }".repeat(4);

        assertThat(hub().code("{ region(code: \"27\") { " + deep + " } }")).isEqualTo("TOO_COMPLEX");
        assertThat(hub().code("{ trades(first: 100) { nodes { " + wide + " } } }"))
                .isEqualTo("TOO_COMPLEX");
        assertThat(hub().code("{ " + often + " }")).isEqualTo("TOO_COMPLEX");
        assertThat(hub().code("{ " + "regions { name } ".repeat(4_000) + " }")).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void explorersMayReadTheWholeSchema() {
        String introspection = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                .directiveIsRepeatable(true)
                .specifiedByUrl(true)
                .inputValueDeprecation(true)
                .typeRefFragmentDepth(9));

        JsonNode answer = hub().ask(introspection);

        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
    }

    @Test
    void listsGoOnFromTheirCursorsInBothDirections() {
        JsonNode first = hub().ask("{ trades(first: 15) { pageInfo { endCursor } nodes { slug } } }");
        String end = first.at("/data/trades/pageInfo/endCursor").asString();
        JsonNode second = hub().ask(
                        "query ($c: String) { trades(first: 15, after: $c) { nodes { slug } pageInfo {"
                                + " hasNextPage startCursor } } }",
                        Map.of("c", end));
        JsonNode back = hub().ask(
                        "query ($c: String) { trades(last: 15, before: $c) { nodes { slug } } }",
                        Map.of(
                                "c",
                                second.at("/data/trades/pageInfo/startCursor").asString()));

        assertThat(second.at("/data/trades/nodes").size()).isEqualTo(5);
        assertThat(second.at("/data/trades/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(back.at("/data/trades/nodes")).isEqualTo(first.at("/data/trades/nodes"));
    }

    private GraphQlCalls hub() {
        return new GraphQlCalls(port);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
