package fr.etabli.outcome;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that figures and facts come from.
 *
 * @param publishedOn null where it bears no date
 * @param licence     SPDX identifier or LO-2.0, where known
 */
public record Source(
        String slug,
        String title,
        String publisher,
        @Nullable PartialDate publishedOn,
        @Nullable String url,
        @Nullable String licence) {

    public String id() {
        return new GlobalId("source", slug).toString();
    }

    /** Reads a row of {@code sources.csv}. */
    public static Source of(Row row) {
        return new Source(
                row.text("slug"),
                row.text("title"),
                row.text("publisher"),
                row.date("published_on"),
                row.optional("url"),
                row.optional("licence"));
    }
}
