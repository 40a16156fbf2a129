package fr.etabli.ingest;

import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.index.Kind;
import fr.etabli.index.Lease;
import fr.etabli.input.Report;
import fr.etabli.input.Row;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Settlement;
import fr.etabli.school.SchoolDocument;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What the steps of one ingest share: what is read, where rows are sorted, how many rows of each kind there were. */
final class IngestRun implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IngestRun.class);

    private final Generation generation;
    private final Input input;
    private final SortedMap<String, String> digests;
    private final Path directory;
    private final boolean unpin;
    private final Lease lease;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private @Nullable SortedRows schools;
    private @Nullable Groups programmes;
    private @Nullable Groups outcomes;
    private SchoolDocument.@Nullable Names names;
    private Map<String, Indicator> indicators = Map.of();
    private long warnings;

    /** @param directory of this run alone; emptied before and after */
    IngestRun(
            Generation generation,
            Input input,
            SortedMap<String, String> digests,
            Path directory,
            boolean unpin,
            Lease lease) {
        this.generation = generation;
        this.input = input;
        this.digests = digests;
        this.directory = directory;
        this.unpin = unpin;
        this.lease = lease;
    }

    Generation generation() {
        return generation;
    }

    Input input() {
        return input;
    }

    SortedMap<String, String> digests() {
        return digests;
    }

    /** That no other hub ingests. */
    Lease lease() {
        return lease;
    }

    boolean unpins() {
        return unpin;
    }

    /** @throws RefusedInputException where the input holds errors */
    void check() {
        Report report = new InputCheck(input.data(), input.reference()).run();
        if (report.isRefused()) {
            throw new RefusedInputException(report);
        }
        warnings = report.warnings();
        log.info("The input passes the check with {} warnings; `check` lists them", warnings);
    }

    /** Sorts what has to be joined or compared, and reads what names are taken from. */
    void stage(Settlement settlement) {
        clear();
        schools = sort(Kind.SCHOOLS, row -> row.text("slug"));
        programmes = new Groups(sort(Kind.PROGRAMMES, row -> row.text("school")));
        outcomes = new Groups(sort(Kind.OUTCOMES, row -> settledBy(row, settlement)));
        counted(Kind.SOURCES, count(input.rows("sources.csv")));
        counted(Kind.COMMUNES, count(input.communes()));
        names = names(input);
        indicators = byKey(input.all("indicators.csv", Indicator::of), Indicator::code);
    }

    private static long count(TableRows rows) {
        try (rows) {
            return rows.stream().count();
        }
    }

    /** Figures can contradict or give away one another where they speak of the same thing in the same sense. */
    private static String settledBy(Row row, Settlement settlement) {
        return String.join(
                " ",
                settlement.together(row.text("indicator")),
                row.text("subject_type"),
                row.text("subject"),
                row.text("kind"));
    }

    private SortedRows sort(Kind kind, Function<Row, String> key) {
        Progress progress = new Progress("Sorting " + kind, () -> 0);
        return SortedRows.of(input.rows(kind + ".csv"), key, directory.resolve(kind.toString()), () -> {
            counted(kind, 1);
            progress.step(1);
        });
    }

    private static SchoolDocument.Names names(Input input) {
        Map<String, Region> regions = byKey(input.all("regions.csv", Region::of), Region::code);
        Map<String, Department> departments = byKey(input.all("departments.csv", Department::of), Department::code);
        return new SchoolDocument.Names(
                byKey(input.all("trades.csv", Trade::of), Trade::slug),
                byKey(input.all("qualifications.csv", Qualification::of), Qualification::slug),
                code -> Objects.requireNonNull(regions.get(code), code).name(),
                code -> Objects.requireNonNull(departments.get(code), code).name());
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, one -> one));
    }

    SortedRows schools() {
        return Objects.requireNonNull(schools);
    }

    Groups programmes() {
        return Objects.requireNonNull(programmes);
    }

    Groups outcomes() {
        return Objects.requireNonNull(outcomes);
    }

    SchoolDocument.Names names() {
        return Objects.requireNonNull(names);
    }

    Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), code);
    }

    void counted(Kind kind, long rows) {
        counts.merge(kind, rows, Long::sum);
    }

    /** How many rows of this kind the input holds. */
    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long warnings() {
        return warnings;
    }

    private void clear() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("The working directory " + directory + " cannot be emptied", failure);
        }
    }

    @Override
    public void close() {
        if (schools != null) {
            schools.close();
        }
        if (programmes != null) {
            programmes.close();
        }
        if (outcomes != null) {
            outcomes.close();
        }
        clear();
    }
}
