package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /graphql}: GraphQL over HTTP, as https://graphql.github.io/graphql-over-http/ has it. */
final class GraphQlHttp {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Delivery delivery;
    private final PersistedQueries persisted;
    private final int longest;

    /** @param longest how many bytes a body may have */
    GraphQlHttp(Delivery delivery, PersistedQueries persisted, int longest) {
        this.longest = longest;
        this.delivery = delivery;
        this.persisted = persisted;
    }

    ServerResponse post(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(longest + 1);
        return delivery.guarded(
                request,
                type -> delivery.posted(
                        request, type, persisted.resolve(QuestionReader.posted(contentType(request), checked(body)))));
    }

    private byte[] checked(byte[] body) {
        if (body.length > longest) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ErrorCode.TOO_LARGE,
                    "The body is longer than " + longest + " bytes: ask for less at once, or in several requests.");
        }
        return body;
    }

    ServerResponse get(ServerRequest request) {
        return delivery.guarded(request, type -> {
            Question question = persisted.resolve(QuestionReader.inAddress(request.params()));
            return delivery.byAddress(
                    request, question, new Delivery.Manner(type, answer -> answer.status(type), FOR_A_MINUTE));
        });
    }

    /** Says how to ask, where somebody does so in another way or wants to know. */
    ServerResponse other(ServerRequest request) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            return ServerResponse.noContent().allow(Delivery.ANSWERED).build();
        }
        return delivery.guarded(request, type -> {
            throw new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED, "Ask with GET or POST: " + request.method() + " is not answered.");
        });
    }

    private static @Nullable MediaType contentType(ServerRequest request) {
        try {
            return request.headers().contentType().orElse(null);
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }
}
