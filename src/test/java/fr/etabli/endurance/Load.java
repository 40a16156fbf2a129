package fr.etabli.endurance;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Several clients on their errands, each with a pause after each, until it is closed. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final List<Errand> ERRANDS = Errand.weighed();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Errand, LongAdder> done = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);

    private Load() {}

    static Load on(int port) {
        Load load = new Load();
        for (int seed = 0; seed < CLIENTS; seed++) {
            Client client = new Client(port, new Random(seed));
            var unused = load.clients.scheduleWithFixedDelay(
                    () -> load.go(client), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return load;
    }

    private void go(Client client) {
        Errand errand = ERRANDS.get(client.any(ERRANDS.size()));
        try {
            errand.run(client);
        } catch (IOException | RuntimeException failure) {
            failures.add(LocalTime.now(ZoneOffset.UTC) + " " + errand + ": " + failure.getMessage());
        }
        done.computeIfAbsent(errand, key -> new LongAdder()).increment();
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often each errand was run. */
    Map<Errand, LongAdder> done() {
        return done;
    }

    long count() {
        return done.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Lets each client end what it is at. */
    @Override
    public void close() {
        clients.shutdown();
        try {
            if (!clients.awaitTermination(5, TimeUnit.MINUTES)) {
                failures.add("A client waits for ever.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
