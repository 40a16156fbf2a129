package fr.etabli.trade;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Types.code;
import static fr.etabli.input.Types.integer;
import static fr.etabli.input.Types.listOf;
import static fr.etabli.input.Types.oneOf;
import static fr.etabli.input.Types.slug;
import static fr.etabli.input.Types.text;
import static fr.etabli.input.Types.to;

import fr.etabli.input.Row;
import fr.etabli.input.RowFindings;
import fr.etabli.input.Rule;
import fr.etabli.input.Rules;
import fr.etabli.input.Table;
import fr.etabli.input.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the files of qualifications, trades and sectors hold. */
public final class TradeTables {

    static final Rule REPLACED_BY_ITSELF = error(
            "replaced-by-itself",
            "A qualification is not replaced by itself, nor by one that it replaced.",
            "Name the qualification that took its place, or empty the cell.");

    private static final Type CAPITALS =
            code("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*", "capitals without accents and digits, joined by underscores");

    private final Map<String, List<String>> tradesOfQualification = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    /** The rules of this room. */
    public static List<Rule> rules() {
        return List.of(REPLACED_BY_ITSELF);
    }

    /** Those whose use is expected, after those that use them. */
    public List<Table> tables() {
        return List.of(qualifications(), trades(), sectors());
    }

    /** The trades that a qualification certifies; none where it does not exist. */
    public List<String> tradesOf(String qualification) {
        return tradesOfQualification.getOrDefault(qualification, List.of());
    }

    private Table qualifications() {
        return Table.of("qualifications", "slug")
                .required("slug", slug())
                .required("name", text())
                .optional("name_en", text())
                .optional("abbreviation", text())
                .required("type", oneOf(QualificationType.class))
                .optional("eqf_level", integer(1, 8))
                .optional("rncp_code", code("RNCP[0-9]{1,6}", "RNCP and its number, such as RNCP37537"))
                .required("trades", listOf(to("trades")))
                .optional("former_name", text())
                .optional("replaced_by", to("qualifications"))
                .optional("sources", listOf(to("sources")))
                .survey(this::note)
                .rule(this::successor, "slug", "replaced_by")
                .expectUse(Rules.UNUSED, "No programme prepares it.", "programmes");
    }

    private static Table trades() {
        return Table.of("trades", "slug")
                .required("slug", slug())
                .required("name", text())
                .optional("name_en", text())
                .required("sector", to("sectors"))
                .optional("synonyms", listOf(text()))
                .optional("rome_codes", listOf(code("[A-N][0-9]{4}", "a letter from A to N and four digits")))
                .optional("sources", listOf(to("sources")))
                .expectUse(Rules.UNUSED, "No programme teaches it.", "programmes");
    }

    private static Table sectors() {
        return Table.of("sectors", "code")
                .required("code", CAPITALS)
                .required("name", text())
                .optional("name_en", text())
                .expectUse(Rules.UNUSED, "No trade belongs to it.", "trades");
    }

    private void note(Row row) {
        tradesOfQualification.put(row.text("slug"), row.list("trades"));
        successors.put(row.text("slug"), row.text("replaced_by"));
    }

    private void successor(Row row, RowFindings findings) {
        String slug = row.text("slug");
        String next = row.text("replaced_by");
        for (int steps = 0; !next.isEmpty() && steps < successors.size(); steps++) {
            if (next.equals(slug)) {
                findings.add(
                        REPLACED_BY_ITSELF, "replaced_by", "Following the replacements leads back to " + slug + ".");
                return;
            }
            next = successors.getOrDefault(next, "");
        }
    }
}
