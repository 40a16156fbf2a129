package fr.etabli.index;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for as long as the {@link Work} that they are part of may take, and none of them for longer than one may.
 * What is not answered by then is called back: its connection closes, and Elasticsearch stops a search whose connection
 * has closed. Where nothing comes at all, nobody waits that long.
 */
final class PunctualHttpClient implements TransportHttpClient {

    private static final long PROBE_MILLIS = 1_000;

    private final TransportHttpClient http;
    private final ReadProperties reads;
    private final Duration ofJobs;
    private final Admission admission;

    /** @param ofJobs how long a request may take that nobody waits for */
    PunctualHttpClient(TransportHttpClient http, ReadProperties reads, Duration ofJobs, Admission admission) {
        this.http = http;
        this.reads = reads;
        this.ofJobs = ofJobs;
        this.admission = admission;
    }

    @Override
    public Response performRequest(
            String endpoint, @Nullable Node node, Request request, @Nullable TransportOptions options)
            throws IOException {
        Optional<Work> current = Work.current();
        if (current.isEmpty()) {
            return admission.work(() -> awaited(http.performRequestAsync(endpoint, node, request, options)));
        }
        Work work = current.get();
        if (work.isOver()) {
            throw work.late();
        }
        work.countRequest();
        Admission.Exchange exchange =
                () -> awaited(http.performRequestAsync(endpoint, node, request, options), work, options);
        return work.isVital() ? exchange.send() : admission.read(exchange);
    }

    private Response awaited(CompletableFuture<Response> answer) throws IOException {
        try {
            return answer.get(ofJobs.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("Elasticsearch did not answer within " + ofJobs.toSeconds() + " s.");
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failure) {
            throw cause(failure);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IOException(interrupted);
    }

    private static IOException cause(ExecutionException failure) {
        return failure.getCause() instanceof IOException away ? away : new IOException(failure.getCause());
    }

    private Response awaited(CompletableFuture<Response> answer, Work work, @Nullable TransportOptions options)
            throws IOException {
        Duration allowed = shorter(work.left(), reads.timeout());
        Duration patience = shorter(allowed, reads.silence());
        try {
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                if (!isAnswering(options)) {
                    throw new Silence(late);
                }
            }
            return answer.get(allowed.minus(patience).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw isAnswering(options) ? tooLong(work, allowed) : new Silence(late);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failure) {
            throw cause(failure);
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static EtabliException tooLong(Work work, Duration allowed) {
        return work.isOver()
                ? work.late()
                : new EtabliException(
                        ErrorCode.TIMED_OUT,
                        "One part of this took longer than it may, " + allowed.toMillis() / 1000.0
                                + " seconds, and was stopped. Ask for less at once.");
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
