package fr.etabli.ingest;

import fr.etabli.index.Cluster;
import fr.etabli.index.Generations;
import fr.etabli.index.Lease;
import fr.etabli.index.Leases;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Makes the generation that the input files ask for, where it is not there yet, and serves it. */
public final class Ingest {

    private static final Logger log = LoggerFactory.getLogger(Ingest.class);

    private final Cluster cluster;
    private final Leases leases;
    private final Generations generations;
    private final GenerationIds ids;
    private final IngestJob job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Input input;
    private final Path directory;

    Ingest(
            Cluster cluster,
            Leases leases,
            Generations generations,
            GenerationIds ids,
            IngestJob job,
            JobOperator operator,
            JobRepository repository,
            Input input,
            Path directory) {
        this.cluster = cluster;
        this.leases = leases;
        this.generations = generations;
        this.ids = ids;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.input = input;
        this.directory = directory;
    }

    /**
     * Makes the generation that the input asks for and serves it. What is served until then goes on being served where
     * anything fails.
     *
     * @param unpin whether to end the pin of a rollback; otherwise a pinned generation stays, and nothing is done
     * @throws RefusedInputException where the input holds errors
     * @throws fr.etabli.vocabulary.EtabliException with {@code UNAVAILABLE} where Elasticsearch is away, or another process
     *                                              ingests, of this or another machine
     */
    public IngestResult run(boolean unpin) {
        cluster.awaitReady();
        Optional<Generation> pinned = generations.pinned();
        if (pinned.isPresent() && !unpin) {
            return new IngestResult(IngestResult.Outcome.PINNED, pinned.get());
        }
        try (WorkingDirectory alone = WorkingDirectory.take(directory);
                Lease lease = leases.take(IngestJob.NAME, alone.place())) {
            recoverKilled();
            generations.clearLeftovers();
            alone.clear();
            SortedMap<String, String> digests = input.digests();
            Generation wanted = ids.of(digests);
            if (isWhole(wanted, generations.served())) {
                unpin(unpin);
                return new IngestResult(IngestResult.Outcome.UNCHANGED, wanted);
            }
            if (isWhole(wanted, generations.kept())) {
                unpin(unpin);
                generations.serve(wanted, lease);
                return new IngestResult(IngestResult.Outcome.RESTORED, wanted);
            }
            make(new IngestRun(wanted, input, digests, alone.path(), unpin, lease));
            return new IngestResult(IngestResult.Outcome.LOADED, wanted);
        }
    }

    /** Where it was not asked for, a pin is of a rollback that came meanwhile. */
    private void unpin(boolean asked) {
        if (asked) {
            generations.unpin();
        }
    }

    private static boolean isWhole(Generation wanted, Optional<Manifest> there) {
        return there.map(Manifest::generation).filter(wanted::equals).isPresent();
    }

    private void make(IngestRun run) {
        log.info("Making generation {}", run.generation());
        try (run) {
            JobExecution execution = operator.start(
                    job.of(run),
                    new JobParametersBuilder()
                            .addString("generation", run.generation().id(), false)
                            .addString("run", UUID.randomUUID().toString())
                            .toJobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("The ingest job could not be started", refused);
        }
        log.info("Generation {} is served", run.generation());
    }

    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        return !failures.isEmpty() && failures.get(0) instanceof RuntimeException first
                ? first
                : new IllegalStateException("The ingest job ended as " + execution.getStatus());
    }

    /** Nobody else ingests, so what the repository believes to run was killed. */
    private void recoverKilled() {
        for (JobExecution killed : repository.findRunningJobExecutions(IngestJob.NAME)) {
            log.warn("The ingest of {} was interrupted; clearing what it left", killed.getStartTime());
            operator.recover(killed);
        }
    }
}
