package fr.etabli.ingest;

import fr.etabli.index.BulkLoader;
import fr.etabli.index.BulkLoader.Entry;
import fr.etabli.index.Kind;
import io.micrometer.observation.ObservationRegistry;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Steps that load a large table. While a chunk is on its way to Elasticsearch, the next is made of its rows; a chunk counts
 * as loaded when Elasticsearch has accepted all of it, not before.
 */
record LoadStep(JobRepository repository, ObservationRegistry observations, BulkLoader loader, int chunk) {

    /**
     * @param rows   what is read, opened when the step begins
     * @param making what becomes of each, asked for when the step begins
     */
    <I> Step of(Kind kind, IngestRun run, Supplier<Iterator<I>> rows, Supplier<Function<I, List<Entry>>> making) {
        return new StepBuilder("load-" + kind, repository)
                .<List<Entry>, List<Entry>>chunk(chunk)
                .reader(new AheadReader<>(() -> new ReadAhead<>(rows.get(), making.get(), chunk)))
                .writer(writer(kind, run))
                .observationRegistry(observations)
                .build();
    }

    private ItemWriter<List<Entry>> writer(Kind kind, IngestRun run) {
        Progress progress = new Progress("Loading " + kind, () -> run.count(kind));
        return items -> {
            run.lease().check();
            List<Entry> entries =
                    items.getItems().stream().flatMap(List::stream).toList();
            loader.write(run.generation(), entries);
            progress.step(
                    (int) entries.stream().filter(entry -> entry.kind() == kind).count());
        };
    }
}
