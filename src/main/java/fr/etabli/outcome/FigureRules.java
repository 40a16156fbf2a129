package fr.etabli.outcome;

import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.vocabulary.PartialDate;
import java.util.Map;
import java.util.stream.Stream;

/** The rules for rows of outcomes. */
final class FigureRules {

    private final Map<String, Unit> units;

    /** @param units of the indicators, by their codes; filled before any rule is asked */
    FigureRules(Map<String, Unit> units) {
        this.units = units;
    }

    void range(Row row, RowFindings findings) {
        Unit unit = units.get(row.text("indicator"));
        if (unit != null) {
            Stream.of("value", "value_max")
                    .filter(row::has)
                    .filter(column -> !isPossible(unit, Double.parseDouble(row.text(column))))
                    .forEach(column -> findings.add(
                            OutcomeTables.FIGURE_OUT_OF_RANGE,
                            column,
                            "The unit of " + row.text("indicator") + " is " + unit + "."));
        }
    }

    private static boolean isPossible(Unit unit, double figure) {
        return switch (unit) {
            case COUNT, PEOPLE -> figure >= 0 && isWhole(figure);
            case PERCENT -> figure >= 0 && figure <= 100;
            case YEAR -> figure >= 1800 && figure <= 2100 && isWhole(figure);
            case YEARS -> figure >= 0 && figure <= 120;
            case HOURS_PER_WEEK -> figure >= 0 && figure <= 7 * 24;
            case EUR, OFFERS_PER_PERSON, FACTOR -> figure >= 0;
        };
    }

    private static boolean isWhole(double figure) {
        return figure == Math.rint(figure);
    }

    static void order(Row row, RowFindings findings) {
        Double value = row.decimal("value");
        Double max = row.decimal("value_max");
        if (max != null && value != null && max < value) {
            findings.add(OutcomeTables.RANGE_REVERSED, "value_max", "The lower end is " + row.text("value") + ".");
        }
    }

    static void period(Row row, RowFindings findings) {
        PartialDate start = row.date("period_start");
        PartialDate end = row.date("period_end");
        if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
            findings.add(OutcomeTables.PERIOD_REVERSED, "period_end", "The period starts at " + start + ".");
        }
    }

    static void foresight(Row row, RowFindings findings) {
        PartialDate start = row.date("period_start");
        PartialDate stated = row.date("stated_on");
        if (start != null
                && stated != null
                && row.text("kind").equals(ClaimKind.OBSERVED.name())
                && start.firstDay().isAfter(stated.lastDay())) {
            findings.add(OutcomeTables.OBSERVED_AHEAD, "period_start", "It was stated before, on " + stated + ".");
        }
    }

    void undated(Row row, RowFindings findings) {
        if (units.get(row.text("indicator")) != Unit.YEAR
                && Stream.of("period_start", "period_end", "stated_on").noneMatch(row::has)) {
            findings.add(
                    OutcomeTables.UNDATED_FIGURE,
                    "period_start+period_end+stated_on",
                    "Neither a period nor the day of the statement is given.");
        }
    }
}
