package fr.etabli.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.etabli.testing.InputCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hub with a heap of 256 MB under mixed load, with ingests and publications in between. How long can be set:
 * {@code -Detabli.endurance.seconds=1200}, which the profile {@code endurance} does. What it held from one moment to the
 * next is written to {@code samples.csv} in a folder of {@code target/endurance}, beside what the hub logged.
 */
class EnduranceTest {

    private static final Logger log = LoggerFactory.getLogger(EnduranceTest.class);

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("etabli.endurance.seconds", 60));
    private static final Duration WARM_UP = LENGTH.dividedBy(5);
    private static final Duration BETWEEN_INGESTS = LENGTH.dividedBy(15);
    private static final Duration BETWEEN_LOOKS = LENGTH.dividedBy(24);
    /** For so long nothing may be left open while nobody asks anything. */
    private static final Duration REST = Duration.ofSeconds(3);

    /** What is remembered on purpose would grow for long; here it is full when the warm-up is over. */
    private static final List<String> SMALL_MEMORY = List.of(
            "--etabli.graphql.cache.answers=1MB",
            "--etabli.graphql.cache.documents=100KB",
            "--etabli.graphql.cache.parsed=20KB",
            "--etabli.map.cache.tiles=500KB",
            "--etabli.map.cache.pictures=500KB");

    /** So many that an export is read in several pages, and does not fit into what is sent in advance. */
    private static final int MORE_SCHOOLS = 1_500;

    private static final double GROWTH_OF_HEAP = 1.15;
    private static final int MORE_THREADS = 10;
    private static final int MORE_FILES = 5;
    /** Clients that have gone away leave some behind, which rest for a minute. */
    private static final int MORE_SOCKETS = 15;

    private final Path directory =
            Path.of("target", "endurance", String.valueOf(System.nanoTime())).toAbsolutePath();
    private final List<Sample> samples = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger generations = new AtomicInteger(1);
    private final Set<Errand> done = EnumSet.noneOf(Errand.class);
    private long requests;

    @Test
    void inTheLongRunNothingGrowsNothingIsLeftOpenAndNothingFails() throws Exception {
        InputCopy input = manySchools();
        try (RunningHub hub = RunningHub.start(directory, input, SMALL_MEMORY)) {
            patiently()
                    .ignoreExceptions()
                    .until(() ->
                            hub.hasEnded() || (hub.isReady() && !hub.published().isEmpty()));
            assertThat(hub.hasEnded()).as(hub.log("hub.log")).isFalse();
            spend(WARM_UP, hub, input);
            samples.clear();
            Sample before = rest(hub);
            Set<String> writtenBefore = hub.written();

            spend(LENGTH.minus(WARM_UP), hub, input);
            List<Sample> busy = List.copyOf(samples);
            Sample after = rest(hub);
            tell(before, after);

            assertThat(failures).isEmpty();
            assertThat(hub.log("hub.log").lines().filter(line -> line.contains(" ERROR ")))
                    .isEmpty();
            assertThat(done).containsExactlyInAnyOrder(Errand.values());
            assertThat(generations.get()).isGreaterThan(2);
            List<Sample> early = busy.subList(0, busy.size() / 3);
            List<Sample> late = busy.subList(busy.size() - busy.size() / 3, busy.size());
            assertThat(median(late, Sample::live)).as("KB of live heap").isLessThan((long)
                    (median(early, Sample::live) * GROWTH_OF_HEAP));
            assertThat(median(late, Sample::threads))
                    .as("threads")
                    .isLessThan(median(early, Sample::threads) + MORE_THREADS);
            assertThat(after.live()).isLessThan((long) (before.live() * GROWTH_OF_HEAP));
            assertThat(after.threads()).isLessThan(before.threads() + MORE_THREADS);
            assertThat(after.files()).isLessThan(before.files() + MORE_FILES);
            assertThat(after.sockets()).isLessThan(before.sockets() + MORE_SOCKETS);
            assertThat(after.contexts()).isZero();
            assertThat(after.indices()).isEqualTo(before.indices());
            assertThat(after.versions()).isEqualTo(RunningHub.VERSIONS_KEPT);
            assertThat(hub.written()).isEqualTo(writtenBefore);
            assertThat(after.temporary()).isEqualTo(before.temporary());
        }
    }

    private InputCopy manySchools() throws IOException {
        InputCopy input = InputCopy.in(directory.resolve("input"));
        input.change(
                "schools.csv",
                rows -> rows
                        + rows(
                                "foule-%04d,Atelier %04d,,OPEN,,2026-01,fnep,,,69100,Villeurbanne,69266,69,84,45.766,4.8795,COMMUNE,,,,,,,geonames"));
        input.change("programmes.csv", rows -> rows + rows("foule-%04d,,usinage,,%d,geonames"));
        return input;
    }

    private static String rows(String row) {
        return IntStream.rangeClosed(1, MORE_SCHOOLS)
                .mapToObj(number -> row.formatted(number, number))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Has the hub work for so long. */
    private void spend(Duration time, RunningHub hub, InputCopy input) throws Exception {
        ScheduledExecutorService beside = Executors.newScheduledThreadPool(3);
        Load load = Load.on(hub.port());
        try (load) {
            every(BETWEEN_INGESTS, beside, () -> renew(hub, input));
            every(BETWEEN_LOOKS, beside, () -> samples.add(hub.look(requests + load.count(), generations.get())));
            beside.schedule(() -> {}, time.toMillis(), TimeUnit.MILLISECONDS).get();
            beside.shutdown();
            assertThat(beside.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            beside.shutdownNow();
        }
        requests += load.count();
        failures.addAll(load.failures());
        done.addAll(load.done().keySet());
        log.info("Asked: {}", load.done());
    }

    private interface Step {
        void take() throws Exception;
    }

    private void every(Duration time, ScheduledExecutorService clock, Step work) {
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    try {
                        work.take();
                    } catch (Exception | AssertionError failure) {
                        failures.add(failure.toString());
                    }
                },
                0,
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Another name of a school makes another generation, which the hub then publishes by itself. */
    private void renew(RunningHub hub, InputCopy input) throws IOException, InterruptedException {
        String before = hub.published();
        int number = generations.incrementAndGet();
        input.change(
                "schools.csv", rows -> rows.replaceFirst(",Atelier 0001[^,]*,", ",Atelier 0001 (" + number + "),"));
        hub.ingest();
        patiently().until(hub::published, published -> !published.isEmpty() && !published.equals(before));
    }

    private Sample rest(RunningHub hub) throws IOException, InterruptedException {
        patiently().during(REST).until(hub::contexts, open -> open == 0);
        return hub.look(requests, generations.get());
    }

    private void tell(Sample before, Sample after) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Sample.HEADER, before.line()));
        samples.forEach(sample -> lines.add(sample.line()));
        lines.add(after.line());
        Files.write(directory.resolve("samples.csv"), lines);
        log.info("From rest to rest:\n{}", String.join("\n", lines));
        failures.forEach(failure -> log.error("Failed: {}", failure));
    }

    private static long median(List<Sample> samples, ToLongFunction<Sample> value) {
        return samples.stream()
                .mapToLong(value)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(10));
    }
}
