package fr.etabli.index;

import co.elastic.clients.transport.http.TransportHttpClient.Response;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.SteadyClock;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may ask Elasticsearch now. What people wait for and what jobs do have connections of their own, so that neither
 * takes those of the other; and while Elasticsearch does not answer, people are told at once instead of after a wait each.
 */
final class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int REQUESTS_LOOKED_AT = 10;
    private static final int FEWEST_REQUESTS = 5;
    private static final int TRIALS = 2;

    private final Bulkhead readers;
    private final Bulkhead jobs;
    private final CircuitBreaker breaker;

    /** @param jobsWait how long a request of a job may wait for its turn */
    Admission(ReadProperties reads, Duration jobsWait) {
        readers = share("readers", reads.atOnce(), LONGEST_WAIT);
        jobs = share("jobs", reads.jobsAtOnce(), jobsWait);
        breaker = CircuitBreaker.of(
                "elasticsearch",
                CircuitBreakerConfig.custom()
                        .slidingWindow(REQUESTS_LOOKED_AT, FEWEST_REQUESTS, SlidingWindowType.COUNT_BASED)
                        .waitDurationInOpenState(reads.pause())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .clock(new SteadyClock())
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition(), reads.pause()));
    }

    private static Bulkhead share(String name, int size, Duration wait) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(size)
                        .maxWaitDuration(wait)
                        .build());
    }

    /** Whether people are told at once that Elasticsearch does not answer. */
    boolean isOpen() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    /** How many requests are under way, by whose share they are in: {@code readers} or {@code jobs}. */
    Map<String, IntSupplier> underWay() {
        return Stream.of(readers, jobs)
                .collect(Collectors.toMap(
                        Bulkhead::getName,
                        share -> () -> share.getBulkheadConfig().getMaxConcurrentCalls()
                                - share.getMetrics().getAvailableConcurrentCalls()));
    }

    /** One exchange with Elasticsearch. */
    interface Exchange {
        Response send() throws IOException;
    }

    /** For somebody who waits. */
    Response read(Exchange exchange) throws IOException {
        if (!breaker.tryAcquirePermission()) {
            throw refused("The index does not answer right now. Try again in a moment.");
        }
        long begun = System.nanoTime();
        try {
            Response answer = within(readers, exchange);
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return answer;
        } catch (IOException | Silence away) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, away);
            throw away;
        } catch (RuntimeException ownFault) {
            breaker.releasePermission();
            throw ownFault;
        }
    }

    /** For a job, which can wait. */
    Response work(Exchange exchange) throws IOException {
        return within(jobs, exchange);
    }

    private static Response within(Bulkhead share, Exchange exchange) throws IOException {
        if (!share.tryAcquirePermission()) {
            throw refused("Too many ask at once right now. Try again in a moment.");
        }
        try {
            return exchange.send();
        } finally {
            share.onComplete();
        }
    }

    private static EtabliException refused(String message) {
        return new EtabliException(ErrorCode.UNAVAILABLE, message);
    }

    private static void tell(StateTransition change, Duration pause) {
        if (change == StateTransition.CLOSED_TO_OPEN) {
            log.warn(
                    "Elasticsearch does not answer, or refuses. Readers are told so at once; it is tried again every {} ms",
                    pause.toMillis());
        } else if (change == StateTransition.HALF_OPEN_TO_CLOSED) {
            log.info("Elasticsearch answers again");
        }
    }
}
