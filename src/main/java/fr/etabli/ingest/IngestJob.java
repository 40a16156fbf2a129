package fr.etabli.ingest;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.PlaceDocument;
import fr.etabli.geography.Region;
import fr.etabli.index.BulkLoader;
import fr.etabli.index.BulkLoader.Entry;
import fr.etabli.index.Document;
import fr.etabli.index.Generations;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.input.Row;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.OutcomeDocument;
import fr.etabli.outcome.Settlement;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.SourceDocument;
import fr.etabli.school.Network;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.school.SchoolDocument;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Trade;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The job that builds a generation, from top to bottom. What is served does not change before its last step. */
record IngestJob(
        JobRepository repository,
        ObservationRegistry observations,
        Generations generations,
        BulkLoader loader,
        Settlement settlement,
        int chunk) {

    static final String NAME = "ingest";

    Job of(IngestRun run) {
        return new JobBuilder(NAME, repository)
                .observationRegistry(observations)
                .preventRestart()
                .start(work("check", run::check))
                .next(work("stage", () -> stage(run)))
                .next(work("load-small-tables", () -> loadSmallTables(run)))
                .next(load(Kind.COMMUNES, run, () -> run.input().communes(), IngestJob::commune))
                .next(load(Kind.SOURCES, run, () -> run.input().rows("sources.csv"), IngestJob::source))
                .next(load(
                        Kind.SCHOOLS,
                        run,
                        () -> SchoolRows.join(run.schools(), run.programmes()),
                        rows -> school(rows, run.names())))
                .next(load(Kind.OUTCOMES, run, run::outcomes, group -> outcomes(group, run)))
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

    private void loadSmallTables(IngestRun run) {
        loadSmall(run, Kind.REGIONS, Region::of, Region::code);
        loadSmall(run, Kind.DEPARTMENTS, Department::of, Department::code);
        loadSmall(run, Kind.SECTORS, Sector::of, Sector::code);
        loadSmall(run, Kind.TRADES, Trade::of, Trade::slug);
        loadSmall(run, Kind.QUALIFICATIONS, Qualification::of, Qualification::slug);
        loadSmall(run, Kind.NETWORKS, Network::of, Network::slug);
        loadSmall(run, Kind.INDICATORS, Indicator::of, Indicator::code);
        write(run, Kind.OUTLINES, AreaOutline.readAll(run.input().reference()), AreaOutline::key);
    }

    private <T> void loadSmall(IngestRun run, Kind kind, Function<Row, T> reading, Function<T, String> key) {
        write(run, kind, run.input().all(kind + ".csv", reading), key);
    }

    private <T> void write(IngestRun run, Kind kind, List<T> entities, Function<T, String> key) {
        List<Entry> entries = entities.stream()
                .map(entity -> new Entry(kind, key.apply(entity), new Document<>(key.apply(entity), entity)))
                .toList();
        run.counted(kind, entries.size());
        loader.write(run.generation(), entries);
    }

    private static List<Entry> commune(Row row) {
        PlaceDocument document = PlaceDocument.of(Place.of(row));
        return List.of(new Entry(Kind.COMMUNES, document.key(), document));
    }

    private static List<Entry> source(Row row) {
        SourceDocument document = SourceDocument.of(Source.of(row));
        return List.of(new Entry(Kind.SOURCES, document.key(), document));
    }

    private static List<Entry> school(SchoolRows rows, SchoolDocument.Names names) {
        School school = School.of(
                rows.school(), rows.programmes().stream().map(Programme::of).toList(), sectors(names));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Kind.SCHOOLS, school.slug(), SchoolDocument.of(school, names)));
        for (Programme programme : school.programmes()) {
            entries.add(new Entry(Kind.PROGRAMMES, programme.key(), SchoolDocument.of(programme, school, names)));
        }
        return entries;
    }

    private static Map<String, String> sectors(SchoolDocument.Names names) {
        return names.trades().values().stream().collect(Collectors.toMap(Trade::slug, Trade::sector));
    }

    private List<Entry> outcomes(Groups.Group group, IngestRun run) {
        List<Outcome> stated = group.rows().stream().map(Outcome::of).toList();
        return settlement.settle(stated, run::indicator).stream()
                .map(OutcomeDocument::of)
                .map(document -> new Entry(Kind.OUTCOMES, document.key(), document))
                .toList();
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
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
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

    private <I> Step load(
            Kind kind, IngestRun run, Supplier<Iterator<I>> rows, ItemProcessor<I, List<Entry>> processor) {
        return new StepBuilder("load-" + kind, repository)
                .<I, List<Entry>>chunk(chunk)
                .reader(new IteratorReader<>(rows))
                .processor(processor)
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
