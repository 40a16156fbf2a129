package fr.etabli.trade;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diploma or professional title that can be earned.
 *
 * @param level      level of the European Qualifications Framework, 1 to 8
 * @param rncp       number in the national register (RNCP)
 * @param trades     slugs of the trades that it certifies
 * @param formerName what it was called before
 * @param replacedBy slug of the qualification that took its place
 * @param sources    slugs of the sources that speak of it
 */
public record Qualification(
        String slug,
        String name,
        @Nullable String nameEn,
        @Nullable String abbreviation,
        QualificationType type,
        @Nullable Integer level,
        @Nullable String rncp,
        List<String> trades,
        @Nullable String formerName,
        @Nullable String replacedBy,
        List<String> sources) {

    public String id() {
        return new GlobalId("qualification", slug).toString();
    }

    /** Reads a row of {@code qualifications.csv}. */
    public static Qualification of(Row row) {
        return new Qualification(
                row.text("slug"),
                row.text("name"),
                row.optional("name_en"),
                row.optional("abbreviation"),
                QualificationType.valueOf(row.text("type")),
                row.integer("eqf_level"),
                row.optional("rncp_code"),
                row.list("trades"),
                row.optional("former_name"),
                row.optional("replaced_by"),
                row.list("sources"));
    }
}
