package fr.etabli.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Sends answers and refusals, with what those in between may keep of them. */
final class Delivery {

    static final Set<HttpMethod> ANSWERED = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    /** After which it is worth asking again, where the data cannot be read. */
    private static final String RETRY_SECONDS = "30";

    private final Answers answers;
    private final PersistedQueries persisted;
    private final VariableLimits variables;
    private final Tally tally;
    private final CostReport report;
    private final JsonMapper json;

    /**
     * How the answer to a question in an address is sent.
     *
     * @param status  of an answer
     * @param caching of an answer without errors; others are never kept
     */
    record Manner(AnswerType type, Function<Answer, HttpStatus> status, CacheControl caching) {}

    Delivery(
            Answers answers,
            PersistedQueries persisted,
            VariableLimits variables,
            Tally tally,
            CostReport report,
            JsonMapper json) {
        this.answers = answers;
        this.persisted = persisted;
        this.variables = variables;
        this.tally = tally;
        this.report = report;
        this.json = json;
    }

    /** Answers, or says why not. */
    ServerResponse guarded(ServerRequest request, Function<AnswerType, ServerResponse> answering) {
        AnswerType type = AnswerType.JSON;
        try {
            type = AnswerType.accepted(request);
            return answering.apply(type);
        } catch (Refusal refusal) {
            return refused(refusal, type, request);
        }
    }

    ServerResponse posted(ServerRequest request, AnswerType type, Question question) {
        variables.check(question);
        Optional<AnswerKey> key = answers.key(question);
        return answered(
                question,
                key,
                answers.known(key),
                request,
                answer -> body(head(answer, answer.status(type)), answer, type, request));
    }

    ServerResponse byAddress(ServerRequest request, Question question, Manner manner) {
        variables.check(question);
        Optional<AnswerKey> key = answers.key(question);
        Optional<String> tag = key.map(known -> known.etag(manner.type()));
        if (tag.filter(current -> holds(request, current)).isPresent()) {
            return kept(ServerResponse.status(HttpStatus.NOT_MODIFIED), tag, manner)
                    .build();
        }
        Optional<Answer> known = answers.known(key);
        if (known.isEmpty()) {
            ReadingOnly.require(question);
        }
        return answered(question, key, known, request, answer -> {
            ServerResponse.BodyBuilder head = head(answer, manner.status().apply(answer));
            return answer.whole()
                    ? bodyForAll(kept(head, tag, manner), answer, manner.type(), request)
                    : body(head, answer, manner.type(), request);
        });
    }

    private ServerResponse answered(
            Question question,
            Optional<AnswerKey> key,
            Optional<Answer> known,
            ServerRequest request,
            Function<Answer, ServerResponse> sending) {
        CompletableFuture<Answer> answer =
                known.map(CompletableFuture::completedFuture).orElseGet(() -> answers.run(question, key, request));
        Tally.Source source = known.isPresent() ? Tally.Source.MEMORY : Tally.Source.RUN;
        CompletableFuture<ServerResponse> sent = answer.thenApply(found -> {
            tally.answered(question, found, source);
            if (found.whole()) {
                persisted.keep(question);
            }
            return sending.apply(found);
        });
        return sent.isDone() && !sent.isCompletedExceptionally() ? sent.join() : ServerResponse.async(sent);
    }

    /** By weak comparison: a proxy may have compressed the answer, and then says so in the tag. */
    private static boolean holds(ServerRequest request, String tag) {
        List<String> held = request.headers().header(HttpHeaders.IF_NONE_MATCH);
        return held.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> tag.equals("W/" + one));
    }

    private static ServerResponse.BodyBuilder head(Answer answer, HttpStatus status) {
        ServerResponse.BodyBuilder head = ServerResponse.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            head.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.whole() ? head : head.cacheControl(CacheControl.noStore());
    }

    private static ServerResponse.BodyBuilder kept(
            ServerResponse.BodyBuilder head, Optional<String> tag, Manner manner) {
        tag.ifPresent(head::eTag);
        return head.cacheControl(manner.caching());
    }

    private ServerResponse body(
            ServerResponse.BodyBuilder head, Answer answer, AnswerType type, ServerRequest request) {
        return body(head, report.addedTo(answer.body(), answer.cost(), request.servletRequest()), type);
    }

    private ServerResponse bodyForAll(
            ServerResponse.BodyBuilder head, Answer answer, AnswerType type, ServerRequest request) {
        return body(head, report.addedForAll(answer.body(), answer.cost(), request.servletRequest()), type);
    }

    private static ServerResponse body(ServerResponse.BodyBuilder head, byte[] body, AnswerType type) {
        return head.header(HttpHeaders.CONTENT_TYPE, type.header())
                .varyBy(HttpHeaders.ACCEPT)
                .contentLength(body.length)
                .build((request, response) -> {
                    response.getOutputStream().write(body);
                    return null;
                });
    }

    private ServerResponse refused(Refusal refusal, AnswerType type, ServerRequest request) {
        tally.refused(refusal.code());
        ServerResponse.BodyBuilder head =
                ServerResponse.status(refusal.status(type)).cacheControl(CacheControl.noStore());
        if (refusal.status(type) == HttpStatus.METHOD_NOT_ALLOWED) {
            head.allow(ANSWERED);
        }
        byte[] body = json.writeValueAsBytes(refusal.toSpecification());
        return body(head, report.addedTo(body, 0, request.servletRequest()), type);
    }
}
