package fr.etabli.outcome;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Rule.warning;
import static fr.etabli.input.Types.bool;
import static fr.etabli.input.Types.code;
import static fr.etabli.input.Types.date;
import static fr.etabli.input.Types.decimal;
import static fr.etabli.input.Types.integer;
import static fr.etabli.input.Types.oneOf;
import static fr.etabli.input.Types.pastDate;
import static fr.etabli.input.Types.slug;
import static fr.etabli.input.Types.text;
import static fr.etabli.input.Types.to;
import static fr.etabli.input.Types.url;

import fr.etabli.input.Row;
import fr.etabli.input.Rule;
import fr.etabli.input.Rules;
import fr.etabli.input.Table;
import fr.etabli.input.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the files of outcomes, indicators and sources hold. */
public final class OutcomeTables {

    static final Rule FIGURE_OUT_OF_RANGE = error(
            "figure-out-of-range",
            "A figure is possible in its unit: a percentage from 0 to 100, a year from 1800 to 2100, a count or people a"
                    + " whole number from 0, hours a week from 0 to 168, years from 0 to 120, the rest from 0.",
            "Correct the figure, or its indicator.");
    static final Rule RANGE_REVERSED = error(
            "range-reversed", "The upper end of a range is not below its lower end.", "Swap the two, or correct them.");
    static final Rule PERIOD_REVERSED =
            error("period-reversed", "A period does not end before it starts.", "Swap the two dates, or correct them.");
    static final Rule OBSERVED_AHEAD = warning(
            "observed-ahead",
            "What was observed is not of a time after it was stated.",
            "Say that it is a forecast, a target or a commitment, or correct the dates.");
    static final Rule UNDATED_FIGURE = warning(
            "undated-figure",
            "A figure has a period or the day on which it was stated, unless it is a year itself.",
            "Add the date where the source has one; without it the figure is compared with nothing.");

    private static final Type CAPITALS =
            code("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*", "capitals without accents and digits, joined by underscores");

    private final LocalDate today;
    private final Map<String, Unit> units = new HashMap<>();

    /** @param today nothing can have been stated or published later */
    public OutcomeTables(LocalDate today) {
        this.today = today;
    }

    /** The rules of this room. */
    public static List<Rule> rules() {
        return List.of(FIGURE_OUT_OF_RANGE, RANGE_REVERSED, PERIOD_REVERSED, OBSERVED_AHEAD, UNDATED_FIGURE);
    }

    /** Outcomes and the indicators that they use. */
    public List<Table> tables() {
        return List.of(outcomes(), indicators());
    }

    /** The sources that all other tables use. */
    public Table sources() {
        return Table.of("sources", "slug")
                .required("slug", slug())
                .required("title", text())
                .required("publisher", text())
                .optional("published_on", pastDate(today))
                .optional("url", url())
                .optional("licence", code("[A-Za-z0-9][A-Za-z0-9.+-]*", "an SPDX identifier, or LO-2.0"))
                .expectUse(Rules.UNUSED, "No row names it as its source.");
    }

    private Table outcomes() {
        FigureRules figures = new FigureRules(units);
        return Table.of("outcomes", "id")
                .required("id", slug())
                .required("subject_type", oneOf(SubjectType.class))
                .required("subject", text())
                .required("indicator", to("indicators"))
                .required("kind", oneOf(ClaimKind.class))
                .required("value", decimal(-1e15, 1e15))
                .optional("value_max", decimal(-1e15, 1e15))
                .required("qualifier", oneOf(Qualifier.class))
                .optional("period_start", date())
                .optional("period_end", date())
                .optional("stated_on", pastDate(today))
                .optional("stated_by", text())
                .optional("cohort", integer(0, 100_000_000))
                .required("comparable", bool())
                .required("disclosure", oneOf(Disclosure.class))
                .required("source", to("sources"))
                .optional("locator", text())
                .rule((row, findings) -> findings.refer("subject", tableOf(row)), "subject_type", "subject")
                .rule(figures::range, "indicator", "value", "value_max")
                .rule(FigureRules::order, "value", "value_max")
                .rule(FigureRules::period, "period_start", "period_end")
                .rule(FigureRules::foresight, "kind", "period_start", "period_end", "stated_on")
                .rule(figures::undated, "indicator", "period_start", "period_end", "stated_on");
    }

    private Table indicators() {
        return Table.of("indicators", "code")
                .required("code", CAPITALS)
                .required("name", text())
                .optional("name_en", text())
                .required("definition", text())
                .required("unit", oneOf(Unit.class))
                .survey(this::note)
                .expectUse(Rules.UNUSED, "No figure is stated for it.", "outcomes");
    }

    private static String tableOf(Row row) {
        return row.text("subject_type").toLowerCase(Locale.ROOT) + "s";
    }

    private void note(Row row) {
        Arrays.stream(Unit.values())
                .filter(unit -> unit.name().equals(row.text("unit")))
                .forEach(unit -> units.put(row.text("code"), unit));
    }
}
