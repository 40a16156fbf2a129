package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.extract.Lookup;
import fr.etabli.extract.Origin;
import fr.etabli.extract.RowFormats;
import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.index.Documents;
import fr.etabli.school.SchoolCounts;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The job that publishes a generation, from top to bottom: each table is written, in all its formats at once, into a folder
 * that nobody sees; the files are read back, counted and sealed; one move makes them visible.
 */
record PublishJob(
        JobRepository repository,
        ObservationRegistry observations,
        Documents documents,
        SchoolCounts counts,
        PublicationStore store,
        RowFormats formats,
        Sealing sealing,
        Imprint imprint) {

    static final String NAME = "publish";

    private static final int CHUNK = 1_000;

    Job of(PublishRun run) {
        SimpleJobBuilder job = new JobBuilder(NAME, repository)
                .observationRegistry(observations)
                .preventRestart()
                .start(work("begin", () -> begin(run)));
        for (Table<?> table : Tables.ALL) {
            job = job.next(write(table, run));
        }
        return job.next(work("seal", () -> seal(run)))
                .next(work("issue", () -> issue(run)))
                .build();
    }

    /** Clears what a killed run left. */
    private void begin(PublishRun run) throws IOException {
        store.clear();
        Files.createDirectory(store.writing(run.version()));
    }

    private Step write(Table<?> table, PublishRun run) {
        TableWriter writer = writer(table, run);
        return new StepBuilder("write-" + table.slug(), repository)
                .<Object, Object>chunk(CHUNK)
                .reader(reader(table, run))
                .writer(writer)
                .observationRegistry(observations)
                .listener((StepListener) writer)
                .build();
    }

    private ItemStreamReader<Object> reader(Table<?> table, PublishRun run) {
        return new TableReader(documents, run.generation(), table);
    }

    private TableWriter writer(Table<?> table, PublishRun run) {
        Lookup lookup = new Lookup(run.generation(), documents, counts, imprint.address());
        Origin origin = new Origin(imprint, run.generation(), run.data().loadedAt(), null);
        return new TableWriter(table, origin, formats.of(table), store.writing(run.version()), lookup, run.progress());
    }

    private void seal(PublishRun run) throws IOException {
        Path folder = store.writing(run.version());
        List<PublishedFile> files = sealing.seal(folder, run);
        PublicationJson.write(
                folder,
                new Publication(
                        run.version().toString(),
                        run.generation(),
                        Tables.EXTRACT_FORMAT,
                        imprint.hash(),
                        run.issuedAt(),
                        Coverage.ofAll(folder, run.issuedAt()),
                        files));
    }

    private void issue(PublishRun run) throws IOException {
        run.lease().confirm();
        store.issue(run.version());
    }

    private interface Work {
        void run() throws IOException;
    }

    private Step work(String name, Work work) {
        return new StepBuilder(name, repository)
                .observationRegistry(observations)
                .tasklet((contribution, context) -> {
                    work.run();
                    return RepeatStatus.FINISHED;
                })
                .build();
    }
}
