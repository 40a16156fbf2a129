package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers of a hub whose generation is swapped between questions and while one is being answered. */
class AnswersTest {

    private static final Generation FIRST = new Generation("0000000000000001");
    private static final Generation SECOND = new Generation("0000000000000002");
    private static final Question QUESTION = Question.of("{ list { generation } }", Map.of());

    /** Serves one of two generations and keeps the other. */
    private static final class Hub implements ServedData {

        private Generation served = FIRST;
        private String published = "";

        @Override
        public Generation current() {
            return served;
        }

        @Override
        public Optional<Generation> find(String id) {
            return Stream.of(FIRST, SECOND).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    private final Hub hub = new Hub();
    private final Answers answers = answers();
    private Runnable meanwhile = () -> {};
    private int runs;

    @Test
    void aQuestionIsRunOnceForEachGeneration() {
        assertThat(ask(QUESTION)).contains(FIRST.id());
        assertThat(ask(QUESTION)).contains(FIRST.id());
        assertThat(runs).isEqualTo(1);

        hub.served = SECOND;
        assertThat(ask(QUESTION)).contains(SECOND.id());
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aSwapWhileAQuestionIsAnsweredMixesNothing() {
        meanwhile = () -> hub.served = SECOND;
        assertThat(ask(QUESTION)).contains(FIRST.id());

        meanwhile = () -> {};
        assertThat(ask(QUESTION)).contains(SECOND.id());
        hub.served = FIRST;
        assertThat(ask(QUESTION)).contains(FIRST.id());
    }

    @Test
    void aPublicationWhileAQuestionIsAnsweredKeepsItsAnswerFromBeingKept() {
        meanwhile = () -> hub.published = "2026-11-22.1";
        ask(QUESTION);
        meanwhile = () -> {};
        ask(QUESTION);
        ask(QUESTION);

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aCursorOfTheKeptGenerationReadsThatOneBeforeAndAfterASwap() {
        String cursor = new Cursor(FIRST, "name", List.of("a", "a")).encode();
        Question next = Question.of("query ($c: String) { list(after: $c) { generation } }", Map.of("c", cursor));
        assertThat(ask(next)).contains(FIRST.id());

        hub.served = SECOND;

        assertThat(ask(next)).contains(FIRST.id());
        assertThat(ask(next)).contains(FIRST.id());
        assertThat(ask(QUESTION)).contains(SECOND.id());
        assertThat(runs).isEqualTo(3);
    }

    private String ask(Question question) {
        Optional<AnswerKey> key = answers.key(question);
        Answer answer = answers.known(key).orElseGet(() -> answers.run(
                        question, key, ServerRequest.create(new MockHttpServletRequest("GET", "/graphql"), List.of()))
                .join());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Answers answers() {
        AnswerKeys keys = new AnswerKeys(
                hub, List.of(() -> hub.published), new Build("b"), new PublicAddress(URI.create("http://localhost")));
        GraphQlSource source = GraphQlSource.builder(schema())
                .instrumentation(List.of(new RequestGeneration(hub)))
                .build();
        return new Answers(
                WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
                        .build(),
                keys,
                new AnswerCache(100_000),
                JsonMapper.shared());
    }

    private GraphQLSchema schema() {
        var types =
                new SchemaParser().parse("type Query { list(after: String): List } type List { generation: String }");
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("list", field -> {
                            runs++;
                            meanwhile.run();
                            return Map.of(
                                    "generation",
                                    field.getGraphQlContext()
                                            .<Generation>get(RequestGeneration.KEY)
                                            .id());
                        }))
                .build();
        return new SchemaGenerator().makeExecutableSchema(types, wiring);
    }
}
