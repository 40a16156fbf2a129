package fr.etabli.ingest;

import fr.etabli.geography.GeographyTables;
import fr.etabli.input.Check;
import fr.etabli.input.Report;
import fr.etabli.input.Rule;
import fr.etabli.input.Rules;
import fr.etabli.outcome.OutcomeTables;
import fr.etabli.school.SchoolTables;
import fr.etabli.trade.TradeTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Reads the whole input and says all that is wrong with it; it needs neither Spring nor Elasticsearch. */
public final class InputCheck {

    private final Path data;
    private final Path reference;
    private final LocalDate today;

    /**
     * @param data      folder of the input files, such as {@code batch/data}
     * @param reference folder of the reference geography, such as {@code batch/reference}
     */
    public InputCheck(Path data, Path reference) {
        this(data, reference, LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    InputCheck(Path data, Path reference, LocalDate today) {
        this.data = data;
        this.reference = reference;
        this.today = today;
    }

    /** Every rule that the input is held to. */
    public static List<Rule> rules() {
        return Stream.of(
                        Rules.all(),
                        GeographyTables.rules(),
                        TradeTables.rules(),
                        SchoolTables.rules(),
                        OutcomeTables.rules())
                .flatMap(List::stream)
                .toList();
    }

    /** Reads everything; what cannot be read is a finding too. */
    public Report run() {
        Report report = new Report();
        GeographyTables geography = new GeographyTables(reference, report);
        TradeTables trade = new TradeTables();
        SchoolTables school = new SchoolTables(geography.places(), trade, today);
        OutcomeTables outcome = new OutcomeTables(today);
        Check check = new Check(report).add(geography.communes(), reference);
        Stream.of(geography.tables(), outcome.tables(), school.tables(), trade.tables(), List.of(outcome.sources()))
                .flatMap(List::stream)
                .forEach(table -> check.add(table, data));
        check.run();
        return report;
    }
}
