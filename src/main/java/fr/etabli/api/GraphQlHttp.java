package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
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

    private static final int PART = 1 << 13;
    private static final long MOST_TAKEN = 4L << 20;

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
        Optional<byte[]> body = received(request.servletRequest().getInputStream());
        return delivery.guarded(
                request,
                type -> delivery.posted(
                        request, type, persisted.resolve(QuestionReader.posted(contentType(request), checked(body)))));
    }

    /**
     * Empty where it did not come in time: a client may send a byte a second. Of one that is too long more is taken than
     * kept, for most clients read why only when they have sent all.
     */
    private Optional<byte[]> received(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        try {
            long taken = 0;
            for (int read = in.read(part);
                    read >= 0 && taken < Math.max(MOST_TAKEN, longest + 1L);
                    read = in.read(part)) {
                taken += read;
                if (body.size() <= longest) {
                    body.write(part, 0, read);
                }
                if (Work.current().filter(Work::isOver).isPresent()) {
                    return Optional.empty();
                }
            }
            return Optional.of(body.toByteArray());
        } catch (SocketTimeoutException late) {
            return Optional.empty();
        }
    }

    private byte[] checked(Optional<byte[]> received) {
        byte[] body = received.orElseThrow(() -> new Refusal(
                HttpStatus.REQUEST_TIMEOUT,
                ErrorCode.TIMED_OUT,
                "The request did not come in whole in the time that an answer may take."));
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
