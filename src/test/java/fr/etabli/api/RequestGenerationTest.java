package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestGenerationTest {

    private static final Generation SERVED = new Generation("0000000000000003");
    private static final Generation KEPT = new Generation("0000000000000002");
    private static final Generation GONE = new Generation("0000000000000001");

    /** A hub that serves one generation, or none, and keeps another. */
    private record Hub(@Nullable Generation served) implements ServedData {

        @Override
        public Generation current() {
            return Optional.ofNullable(served)
                    .orElseThrow(() -> new EtabliException(ErrorCode.UNAVAILABLE, "No data has been loaded yet."));
        }

        @Override
        public Optional<Generation> find(String id) {
            return Stream.of(SERVED, KEPT).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    @Test
    void aRequestWithoutCursorsReadsWhatIsServed() {
        assertThat(read("{ list { generation } }")).isEqualTo(SERVED.id());
    }

    @Test
    void aCursorOfTheKeptGenerationIsHonouredWhereverItStands() {
        String cursor = cursor(KEPT);

        assertThat(read("{ list(after: \"" + cursor + "\") { generation } }")).isEqualTo(KEPT.id());
        assertThat(read("query ($c: String) { list(before: $c) { generation } }", cursor))
                .isEqualTo(KEPT.id());
        assertThat(read("{ list { generation ...more } } fragment more on List { list(after: \"" + cursor
                        + "\") { generation } }"))
                .isEqualTo(KEPT.id());
        assertThat(read("query ($c: String = \"" + cursor + "\") { list(after: $c) { generation } }"))
                .isEqualTo(KEPT.id());
    }

    @Test
    void aCursorOfAGenerationThatIsGoneIsRefused() {
        assertThat(code("{ list(after: \"" + cursor(GONE) + "\") { generation } }"))
                .isEqualTo("STALE_CURSOR");
    }

    @Test
    void cursorsOfTwoGenerationsAreRefused() {
        assertThat(code("{ list(after: \"" + cursor(KEPT) + "\") { generation } more: list(after: \"" + cursor(SERVED)
                        + "\") { generation } }"))
                .isEqualTo("BAD_CURSOR");
    }

    @Test
    void beforeAnyDataIsLoadedTheSchemaCanBeReadAndNothingElse() {
        Hub empty = new Hub(null);

        assertThat(ask(empty, "{ list { generation } }", null)
                        .getErrors()
                        .get(0)
                        .getExtensions())
                .containsEntry("code", "UNAVAILABLE");
        assertThat(ask(empty, "{ __schema { queryType { name } } }", null).getErrors())
                .isEmpty();
    }

    private static String cursor(Generation generation) {
        return new Cursor(generation, "name", List.of("a", "a")).encode();
    }

    private static String read(String document) {
        return read(document, null);
    }

    private static String read(String document, @Nullable String cursor) {
        ExecutionResult result = ask(new Hub(SERVED), document, cursor);
        assertThat(result.getErrors()).isEmpty();
        return find(result.<Map<String, Map<String, String>>>getData());
    }

    private static String find(Map<String, Map<String, String>> data) {
        return data.getOrDefault("list", Map.of()).getOrDefault("generation", "");
    }

    private static String code(String document) {
        return String.valueOf(ask(new Hub(SERVED), document, null)
                .getErrors()
                .get(0)
                .getExtensions()
                .get("code"));
    }

    private static ExecutionResult ask(Hub hub, String document, @Nullable String cursor) {
        var types = new SchemaParser()
                .parse(
                        """
                        type Query { list(after: String, before: String): List }
                        type List { generation: String, list(after: String): List }
                        """);
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("list", field -> Map.of()))
                .type("List", type -> type.dataFetcher("list", field -> Map.of())
                        .dataFetcher(
                                "generation",
                                field -> String.valueOf(
                                        field.getGraphQlContext().<Generation>get(RequestGeneration.KEY))))
                .build();
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(document);
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .instrumentation(new RequestGeneration(hub))
                .build()
                .execute(
                        cursor == null
                                ? input.build()
                                : input.variables(Map.of("c", cursor)).build());
    }
}
