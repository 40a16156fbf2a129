package fr.etabli.ingest;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.etabli.Etabli;
import fr.etabli.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Hubs that share a job repository in a real PostgreSQL. */
@Tag(THOROUGH)
class JobsServerTest {

    /** A connection that was in use until a moment before is not asked for a sign of life. */
    private static final Duration LONG_RESTED = Duration.ofSeconds(1);

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void hubsThatStartAtTheSameTimeMakeTheTablesOnceAndSeeEachOthersRuns() {
        List<ConfigurableApplicationContext> hubs =
                Stream.of("one", "other").map(name -> CompletableFuture.supplyAsync(() -> hub(name))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        JobRepository one = hubs.get(0).getBean(JobRepository.class);
        JobRepository other = hubs.get(1).getBean(JobRepository.class);

        JobExecution run = one.createJobExecution(
                one.createJobInstance(IngestJob.NAME, new JobParameters()),
                new JobParameters(),
                new ExecutionContext());
        run.setStatus(BatchStatus.STARTED);
        one.update(run);

        assertThat(other.findRunningJobExecutions(IngestJob.NAME))
                .extracting(JobExecution::getId)
                .containsExactly(run.getId());
        hubs.forEach(ConfigurableApplicationContext::close);
        try (ConfigurableApplicationContext again = hub("again")) {
            assertThat(again.getBean(JobRepository.class).findRunningJobExecutions(IngestJob.NAME))
                    .hasSize(1);
        }
        assertThat(directory.resolve("one").resolve("jobs.mv.db")).doesNotExist();
    }

    @Test
    void healthTellsSoonThatTheDatabaseDoesNotAnswerAndThatItDoesAgain() throws Exception {
        try (ConfigurableApplicationContext hub = hub("watched")) {
            HealthIndicator jobs = hub.getBean("jobsHealthIndicator", HealthIndicator.class);
            assertThat(told(jobs).getStatus()).isEqualTo(Status.UP);
            await().pollDelay(LONG_RESTED).until(() -> true);

            postgres.halt();
            try {
                long begun = System.nanoTime();
                Health health = told(jobs);

                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
                assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                assertThat(String.valueOf(health.getDetails().get("reason")))
                        .startsWith("The repository of the jobs cannot be read");
                assertThat(String.valueOf(health.getDetails().get("action"))).contains("etabli.jobs.datasource.url");
            } finally {
                postgres.goOn();
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> told(jobs).getStatus().equals(Status.UP));
        }
    }

    private static Health told(HealthIndicator part) {
        return Objects.requireNonNull(part.health());
    }

    private static ConfigurableApplicationContext hub(String name) {
        SpringApplicationBuilder hub = new SpringApplicationBuilder(Etabli.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        hub.application().setListeners(withoutLogging(hub.application().getListeners()));
        return hub.run(
                "--etabli.command=test",
                "--etabli.directory=" + directory.resolve(name),
                "--etabli.elasticsearch.uris=http://127.0.0.1:1",
                "--etabli.jobs.datasource.url=" + postgres.url());
    }

    /** Hubs of one process would set up its one log at the same time, as hubs of two processes do not. */
    private static List<ApplicationListener<?>> withoutLogging(Collection<ApplicationListener<?>> listeners) {
        return listeners.stream()
                .filter(one -> !(one instanceof LoggingApplicationListener))
                .toList();
    }
}
