package fr.etabli.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etabli.input.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures at hand, read without the hub. */
final class RealRows {

    private record Group(String indicators, String subject, ClaimKind kind) {}

    private RealRows() {}

    static List<Row> of(String table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("batch/data", table))) {
            return rows.stream()
                    .map(line -> new Row(table, line.getStartingLineNumber(), line.getFieldsAsMap()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Indicator> indicators() {
        return of("indicators.csv").stream().map(Indicator::of).collect(toMap(Indicator::code, one -> one));
    }

    /** All figures, settled as ingest settles them, by key. */
    static Map<String, Outcome> settled() {
        Settlement settlement = new Settlement(DisclosureRules.read(), new DisclosureProperties(5));
        Map<String, Indicator> indicators = indicators();
        Map<Group, List<Outcome>> groups = of("outcomes.csv").stream()
                .map(Outcome::of)
                .collect(groupingBy(
                        one -> new Group(settlement.together(one.indicator()), one.subjectId(), one.kind()),
                        LinkedHashMap::new,
                        toList()));
        Map<String, Outcome> settled = new LinkedHashMap<>();
        groups.forEach((group, outcomes) -> settlement
                .settle(outcomes, code -> Objects.requireNonNull(indicators.get(code)))
                .forEach(one -> settled.put(one.key(), one)));
        return settled;
    }
}
