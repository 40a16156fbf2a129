package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JobRunTest {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScript("org/springframework/batch/core/schema-h2.sql")
            .build();

    @AfterEach
    void shutDown() {
        database.shutdown();
    }

    @Test
    void theLatestRunIsTheOneBegunLastThoughTheClockWasSetBackBetween() throws Exception {
        JobRepository repository = repository();
        LocalDateTime noon = LocalDateTime.parse("2026-11-22T12:00:00");
        run(repository, "early", noon, BatchStatus.COMPLETED);
        run(repository, "wrong-day", noon.plusDays(1), BatchStatus.FAILED);
        run(repository, "mended", noon.plusMinutes(10), BatchStatus.COMPLETED);

        assertThat(JobRun.latest(repository))
                .extracting(JobRun::generation)
                .containsExactly("mended", "wrong-day", "early");
        assertThat(new JobsHealth(repository).health().getDetails())
                .containsEntry("ingest", "COMPLETED")
                .doesNotContainKey("reason");
    }

    private static void run(JobRepository repository, String generation, LocalDateTime start, BatchStatus end) {
        JobParameters parameters =
                new JobParametersBuilder().addString("generation", generation).toJobParameters();
        JobExecution run = repository.createJobExecution(
                repository.createJobInstance("ingest", parameters), parameters, new ExecutionContext());
        run.setStartTime(start);
        run.setEndTime(start.plusMinutes(1));
        run.setStatus(end);
        run.setExitStatus(end == BatchStatus.FAILED ? ExitStatus.FAILED : ExitStatus.COMPLETED);
        repository.update(run);
    }

    private JobRepository repository() throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(new JdbcTransactionManager(database));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }
}
