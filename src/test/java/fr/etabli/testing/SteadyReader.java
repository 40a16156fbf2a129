package fr.etabli.testing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Reads a hub again and again, as GraphQL that is never answered from memory and as a page, and notes what it got. */
public final class SteadyReader implements AutoCloseable {

    /** Leaves the machine to what is being tested. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphQlCalls hub;
    private final String document;
    private final String page;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> turns;
    private String last = "";

    private SteadyReader(GraphQlCalls hub, String document, String page) {
        this.hub = hub;
        this.document = document;
        this.page = page;
        this.turns = reading.scheduleWithFixedDelay(this::read, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    public static SteadyReader of(GraphQlCalls hub, String document, String page) {
        return new SteadyReader(hub, document, page);
    }

    private void read() {
        try {
            note(hub.post(
                    JSON.writeValueAsString(Map.of("query", GraphQlCalls.anew(document))),
                    "application/graphql-response+json"));
            HttpResponse<String> shown = hub.get(page);
            if (shown.statusCode() != 200) {
                failures.add(page + ": " + shown.statusCode());
            }
        } catch (RuntimeException broken) {
            failures.add(broken.toString());
        }
        reads.incrementAndGet();
    }

    private void note(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
            failures.add(answer.statusCode() + ": " + answer.body());
            return;
        }
        String data = JSON.readTree(answer.body()).get("data").toString();
        if (!data.equals(last)) {
            answers.add(data);
            last = data;
        }
    }

    /** How often it has read. */
    public long reads() {
        return reads.get();
    }

    /** What was not answered as it should be. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** What was answered, each time that it was another answer than the one before. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        turns.cancel(false);
        reading.shutdown();
        try {
            if (!reading.awaitTermination(1, TimeUnit.MINUTES)) {
                failures.add("The last read did not end.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
