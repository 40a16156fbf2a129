package fr.etabli.school;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Rule.warning;
import static fr.etabli.input.Types.bool;
import static fr.etabli.input.Types.code;
import static fr.etabli.input.Types.date;
import static fr.etabli.input.Types.decimal;
import static fr.etabli.input.Types.email;
import static fr.etabli.input.Types.integer;
import static fr.etabli.input.Types.listOf;
import static fr.etabli.input.Types.oneOf;
import static fr.etabli.input.Types.pastDate;
import static fr.etabli.input.Types.phone;
import static fr.etabli.input.Types.slug;
import static fr.etabli.input.Types.text;
import static fr.etabli.input.Types.to;
import static fr.etabli.input.Types.url;

import fr.etabli.geography.GeographyTables;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.geography.PlaceRules;
import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.input.Rule;
import fr.etabli.input.Rules;
import fr.etabli.input.Table;
import fr.etabli.trade.TradeTables;
import fr.etabli.vocabulary.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What the files of programmes, schools and networks hold. */
public final class SchoolTables {

    static final Rule QUALIFICATION_NOT_OF_TRADE = error(
            "qualification-not-of-trade",
            "The qualification that a programme prepares certifies the trade that it teaches.",
            "Correct the trade or the qualification, or add the trade to the qualification.");
    static final Rule MISSING_QUALIFICATION = warning(
            "missing-qualification",
            "A programme says which qualification it prepares.",
            "Add it where a source states it.");
    static final Rule WITHOUT_PROGRAMMES = warning(
            "school-without-programmes",
            "A school teaches at least one trade.",
            "Add its programmes; without them nobody who looks for a trade finds the school.");
    static final Rule MISSING_SOURCE =
            warning("missing-source", "What is stated has a source.", "Name the document that states it.");
    static final Rule NEVER_CONFIRMED = warning(
            "never-confirmed",
            "An open school is spoken of by a dated document.",
            "Find a dated document that speaks of it, or say that its fate is not known.");
    static final Rule CONFIRMED_LONG_AGO = warning(
            "confirmed-long-ago",
            "An open school was confirmed within three years before the newest confirmation in the file.",
            "Find a newer document that speaks of it, or say that its fate is not known.");
    static final Rule OPENED_AFTER_CONFIRMATION = warning(
            "opened-after-confirmation",
            "A school that is said to be open had opened by its last confirmation.",
            "Find a document that saw it open, or say that it is planned.");

    private static final int YEARS_UNTIL_DOUBT = 3;
    private static final Pattern UAI = Pattern.compile("[0-9]{7}[A-Z]");
    private static final String UAI_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final PlaceRules places;
    private final TradeTables trades;
    private final LocalDate today;
    private LocalDate newestConfirmation = LocalDate.MIN;

    /** @param today nothing can have been confirmed later */
    public SchoolTables(PlaceRules places, TradeTables trades, LocalDate today) {
        this.places = places;
        this.trades = trades;
        this.today = today;
    }

    /** The rules of this room. */
    public static List<Rule> rules() {
        return List.of(
                QUALIFICATION_NOT_OF_TRADE,
                MISSING_QUALIFICATION,
                WITHOUT_PROGRAMMES,
                MISSING_SOURCE,
                NEVER_CONFIRMED,
                CONFIRMED_LONG_AGO,
                OPENED_AFTER_CONFIRMATION);
    }

    /** Those whose use is expected, after those that use them. */
    public List<Table> tables() {
        return List.of(programmes(), schools(), networks());
    }

    private Table programmes() {
        return Table.of("programmes", "school", "trade", "qualification")
                .required("school", to("schools"))
                .optional("qualification", to("qualifications"))
                .required("trade", to("trades"))
                .optional("since", date())
                .optional("places", integer(0, 10_000))
                .optional("sources", listOf(to("sources")))
                .rule(this::qualification, "trade", "qualification")
                .rule(SchoolTables::source, "sources");
    }

    private Table schools() {
        Table table = Table.of("schools", "slug")
                .required("slug", slug())
                .required("name", text())
                .optional("uai", code(SchoolTables::isUai, "seven digits and the letter that checks them"))
                .required("status", oneOf(SchoolStatus.class))
                .optional("opened_on", date())
                .optional("last_confirmed_on", pastDate(today))
                .optional("networks", listOf(to("networks")))
                .optional("operator", text())
                .optional("street", text())
                .optional("postal_code", GeographyTables.POSTAL_CODE)
                .required("commune", text())
                .optional("commune_code", to("communes"))
                .required("department_code", to("departments"))
                .required("region_code", to("regions"))
                .optional("latitude", decimal(-90, 90))
                .optional("longitude", decimal(-180, 180))
                .optional("location_precision", oneOf(LocationPrecision.class))
                .optional("website", url())
                .optional("email", email())
                .optional("phone", phone())
                .optional("admission", text())
                .optional("boarding", bool())
                .optional("description", text())
                .optional("sources", listOf(to("sources")))
                .survey(this::note)
                .rule(this::confirmation, "status", "last_confirmed_on")
                .rule(SchoolTables::opening, "status", "opened_on", "last_confirmed_on")
                .rule(SchoolTables::source, "sources")
                .expectUse(WITHOUT_PROGRAMMES, "No programme is known of it.", "programmes");
        return places.addTo(table);
    }

    private static Table networks() {
        return Table.of("networks", "slug")
                .required("slug", slug())
                .required("name", text())
                .optional("website", url())
                .expectUse(Rules.UNUSED, "No school belongs to it.", "schools");
    }

    private void note(Row row) {
        PartialDate.parse(row.text("last_confirmed_on"))
                .map(PartialDate::firstDay)
                .filter(day -> day.isAfter(newestConfirmation) && !day.isAfter(today))
                .ifPresent(day -> newestConfirmation = day);
    }

    private void qualification(Row row, RowFindings findings) {
        String qualification = row.text("qualification");
        List<String> certified = trades.tradesOf(qualification);
        if (qualification.isEmpty()) {
            findings.add(MISSING_QUALIFICATION, "qualification", "No qualification is named.");
        } else if (!certified.contains(row.text("trade"))) {
            findings.add(
                    QUALIFICATION_NOT_OF_TRADE,
                    "qualification",
                    "It certifies " + String.join(", ", certified) + ", not " + row.text("trade") + ".");
        }
    }

    static void source(Row row, RowFindings findings) {
        if (!row.has("sources")) {
            findings.add(MISSING_SOURCE, "sources", "No source is named.");
        }
    }

    private void confirmation(Row row, RowFindings findings) {
        if (!row.text("status").equals(SchoolStatus.OPEN.name())) {
            return;
        }
        PartialDate confirmed = row.date("last_confirmed_on");
        if (confirmed == null) {
            findings.add(NEVER_CONFIRMED, "last_confirmed_on", "No dated document is known that speaks of it.");
        } else if (confirmed.lastDay().isBefore(newestConfirmation.minusYears(YEARS_UNTIL_DOUBT))) {
            findings.add(
                    CONFIRMED_LONG_AGO,
                    "last_confirmed_on",
                    "The newest confirmation in the file is of " + newestConfirmation + " or later.");
        }
    }

    private static void opening(Row row, RowFindings findings) {
        PartialDate opened = row.date("opened_on");
        PartialDate confirmed = row.date("last_confirmed_on");
        if (opened != null
                && confirmed != null
                && row.text("status").equals(SchoolStatus.OPEN.name())
                && opened.firstDay().isAfter(confirmed.lastDay())) {
            findings.add(
                    OPENED_AFTER_CONFIRMATION, "opened_on", "Its last confirmation, of " + confirmed + ", was before.");
        }
    }

    private static boolean isUai(String text) {
        return UAI.matcher(text).matches()
                && text.charAt(7) == UAI_LETTERS.charAt(Integer.parseInt(text.substring(0, 7)) % UAI_LETTERS.length());
    }
}
