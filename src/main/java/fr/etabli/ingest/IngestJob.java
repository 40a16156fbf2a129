package fr.etabli.ingest;

import fr.etabli.index.BulkLoader;
import fr.etabli.index.Generations;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.outcome.Settlement;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The job that builds a generation, from top to bottom. What is served does not change before its last step. */
record IngestJob(
        JobRepository repository,
        ObservationRegistry observations,
        Generations generations,
        BulkLoader loader,
        Settlement settlement,
        InstantSource clock,
        int chunk) {

    static final String NAME = "ingest";

    Job of(IngestRun run) {
        LoadStep load = new LoadStep(repository, observations, loader, chunk);
        return new JobBuilder(NAME, repository)
                .observationRegistry(observations)
                .preventRestart()
                .start(work("check", run::check))
                .next(work("stage", () -> stage(run)))
                .next(work("load-small-tables", () -> new SmallTables(loader).load(run)))
                .next(load.of(Kind.COMMUNES, run, () -> run.input().communes(), () -> Entries::commune))
                .next(load.of(Kind.SOURCES, run, () -> run.input().rows("sources.csv"), () -> Entries::source))
                .next(load.of(
                        Kind.SCHOOLS,
                        run,
                        () -> SchoolRows.join(run.schools(), run.programmes()),
                        () -> Entries.schools(run.names())))
                .next(load.of(Kind.OUTCOMES, run, run::outcomes, () -> Entries.outcomes(settlement, run)))
                .next(work("verify", () -> verify(run)))
                .next(work("copy", () -> generations.copy(run.generation())))
                .next(work("serve", () -> serve(run)))
                .build();
    }

    private void stage(IngestRun run) {
        run.stage(settlement);
        run.lease().confirm();
        generations.create(run.generation());
    }

    private void verify(IngestRun run) {
        if (!run.input().digests().equals(run.digests())) {
            throw new IllegalStateException("The input files were changed while they were read. Run ingest again.");
        }
        generations.refresh(run.generation());
        for (Kind kind : Kind.values()) {
            long loaded = generations.count(run.generation(), kind);
            if (loaded != run.count(kind)) {
                throw new IllegalStateException("Of " + run.count(kind) + " rows of " + kind + ", " + loaded
                        + " became documents. What is served has not been touched.");
            }
        }
    }

    private void serve(IngestRun run) {
        run.lease().confirm();
        generations.seal(new Manifest(
                run.generation(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                run.digests(),
                counts(run),
                run.warnings()));
        if (run.unpins()) {
            generations.unpin();
        }
        generations.serve(run.generation(), run.lease());
    }

    private static Map<String, Long> counts(IngestRun run) {
        Map<String, Long> counts = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.MANIFEST) {
                counts.put(kind.toString(), run.count(kind));
            }
        }
        return counts;
    }

    private Step work(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .observationRegistry(observations)
                .tasklet((contribution, context) -> {
                    work.run();
                    return RepeatStatus.FINISHED;
                })
                .build();
    }
}
