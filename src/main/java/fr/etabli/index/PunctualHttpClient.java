package fr.etabli.index;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for as long as the {@link Work} that they are part of may take. What is not answered by then is called
 * back: its connection closes, and Elasticsearch stops a search whose connection has closed.
 */
final class PunctualHttpClient implements TransportHttpClient {

    private static final long PROBE_MILLIS = 500;

    private final TransportHttpClient http;

    PunctualHttpClient(TransportHttpClient http) {
        this.http = http;
    }

    @Override
    public Response performRequest(
            String endpoint, @Nullable Node node, Request request, @Nullable TransportOptions options)
            throws IOException {
        Optional<Work> work = Work.current();
        if (work.isEmpty()) {
            return http.performRequest(endpoint, node, request, options);
        }
        if (work.get().isOver()) {
            throw work.get().late();
        }
        work.get().countRequest();
        CompletableFuture<Response> answer = http.performRequestAsync(endpoint, node, request, options);
        try {
            return answer.get(work.get().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw isAnswering(options) ? work.get().late() : silent(late);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException away ? away : new IOException(failure.getCause());
        }
    }

    /** Whether it was the request that took so long, and not Elasticsearch that answers nothing at all. */
    private boolean isAnswering(@Nullable TransportOptions options) {
        Request probe = new Request("HEAD", "/", Map.of(), Map.of(), null);
        CompletableFuture<Response> answer = http.performRequestAsync("ping", null, probe, options);
        try (Response response = answer.get(PROBE_MILLIS, TimeUnit.MILLISECONDS)) {
            return response.statusCode() > 0;
        } catch (TimeoutException | ExecutionException | IOException silent) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static EtabliException silent(TimeoutException late) {
        return new EtabliException(
                ErrorCode.UNAVAILABLE, "The index does not answer right now. Try again in a moment.", late);
    }

    @Override
    public CompletableFuture<Response> performRequestAsync(
            String endpoint, @Nullable Node node, Request request, @Nullable TransportOptions options) {
        return http.performRequestAsync(endpoint, node, request, options);
    }

    @Override
    public TransportOptions createOptions(@Nullable TransportOptions options) {
        return http.createOptions(options);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
