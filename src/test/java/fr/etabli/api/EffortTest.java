package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.Work;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void anAnswerMayBeAsLargeAsTheLimitAndNoLarger() {
        assertThat(ask(7).getErrors()).isEmpty();
        assertThat(ask(6).getErrors().get(0).getExtensions()).containsEntry("code", "TOO_COMPLEX");
        assertThat(ask(6).isDataPresent()).isFalse();
    }

    @Test
    void anAnswerIsStoppedWhenItsTimeIsOver() {
        try (Work work = Work.begin(Duration.ZERO)) {
            assertThat(ask(7).getErrors().get(0).getExtensions()).containsEntry("code", "TIMED_OUT");
            assertThat(work.isOver()).isTrue();
        }
    }

    /** An answer of seven fields: a list, and two fields for each of its three elements. */
    private static ExecutionResult ask(int mostFields) {
        var types = new SchemaParser().parse("type Query { list: [One!]! } type One { a: Int!, b: Int! }");
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("list", field -> Collections.nCopies(3, Map.of("a", 1, "b", 2))))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .instrumentation(new Effort(mostFields))
                .build()
                .execute("{ list { a b } }");
    }
}
