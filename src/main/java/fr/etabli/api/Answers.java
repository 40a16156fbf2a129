package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.Generation;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.util.CollectionUtils;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions: from memory where the same has been asked of the same data, else by running them. */
final class Answers {

    private final WebGraphQlHandler handler;
    private final AnswerKeys keys;
    private final AnswerCache cache;
    private final JsonMapper json;

    Answers(WebGraphQlHandler handler, AnswerKeys keys, AnswerCache cache, JsonMapper json) {
        this.handler = handler;
        this.keys = keys;
        this.cache = cache;
        this.json = json;
    }

    Optional<AnswerKey> key(Question question) {
        return keys.of(question);
    }

    Optional<Answer> known(Optional<AnswerKey> key) {
        return key.flatMap(cache::find);
    }

    /** Runs a question on the generation of its key, and keeps the answer where nothing else has changed meanwhile. */
    CompletableFuture<Answer> run(Question question, Optional<AnswerKey> key, ServerRequest http) {
        WebGraphQlRequest request = request(question, http);
        key.map(AnswerKey::generation).ifPresent(generation -> request.configureExecutionInput(pin(generation)));
        return handler.handleRequest(request)
                .map(this::answer)
                .toFuture()
                .exceptionally(failure -> failed(Faults.coded(failure)))
                .whenComplete((answer, failure) -> key.filter(
                                before -> keys.of(question).equals(Optional.of(before)))
                        .ifPresent(unchanged -> cache.keep(unchanged, answer)));
    }

    private static BiFunction<ExecutionInput, ExecutionInput.Builder, ExecutionInput> pin(Generation generation) {
        return (input, builder) -> builder.graphQLContext(Map.of(RequestGeneration.SERVED, generation))
                .build();
    }

    private static WebGraphQlRequest request(Question question, ServerRequest http) {
        return new WebGraphQlRequest(
                http.uri(),
                http.headers().asHttpHeaders(),
                CollectionUtils.toMultiValueMap(Map.of()),
                http.remoteAddress().orElse(null),
                http.attributes(),
                new DefaultGraphQlRequest(
                        question.document(), question.operation(), question.variables(), question.extensions()),
                http.servletRequest().getRequestId(),
                Locale.ENGLISH);
    }

    private Answer answer(WebGraphQlResponse response) {
        Map<String, Object> told = new LinkedHashMap<>(response.toMap());
        told.remove("extensions");
        return new Answer(
                json.writeValueAsBytes(told),
                Statuses.of(response.getExecutionResult()),
                response.getExecutionResult().isDataPresent()
                        && response.getErrors().isEmpty(),
                response.getExtensions().get(CostLimit.EXTENSION) instanceof Number cost ? cost.longValue() : 0,
                outcome(response.getExecutionResult().getErrors()),
                RootFields.of(response.getExecutionInput().getGraphQLContext()));
    }

    private static String outcome(List<GraphQLError> errors) {
        return errors.isEmpty()
                ? Tally.OK
                : (errors.get(0) instanceof CodedError coded ? coded.code() : ErrorCode.INTERNAL_ERROR).name();
    }

    private Answer failed(CodedError error) {
        return new Answer(
                json.writeValueAsBytes(Map.of("errors", List.of(error.toSpecification()))),
                HttpStatus.INTERNAL_SERVER_ERROR,
                false,
                0,
                error.code().name(),
                List.of());
    }
}
