package fr.etabli.trade;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A métier that is learned by making.
 *
 * @param sector    code of its sector
 * @param synonyms  everyday words that lead to it, in French
 * @param romeCodes codes of the national job directory (ROME)
 * @param sources   slugs of the sources that speak of it
 */
public record Trade(
        String slug,
        String name,
        @Nullable String nameEn,
        String sector,
        List<String> synonyms,
        List<String> romeCodes,
        List<String> sources) {

    public String id() {
        return new GlobalId("trade", slug).toString();
    }

    /** Reads a row of {@code trades.csv}. */
    public static Trade of(Row row) {
        return new Trade(
                row.text("slug"),
                row.text("name"),
                row.optional("name_en"),
                row.text("sector"),
                row.list("synonyms"),
                row.list("rome_codes"),
                row.list("sources"));
    }
}
