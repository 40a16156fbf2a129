package fr.etabli.outcome;

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
}
