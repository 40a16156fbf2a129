package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade as a school teaches it.
 *
 * @param slug     of the trade
 * @param prepared what it leads to, once for each programme
 */
record TaughtPart(String slug, Phrase name, List<Prepared> prepared) {

    /**
     * A programme.
     *
     * @param key           what identifies it
     * @param qualification null where no source says which
     * @param since         in words
     * @param places        stated at some time
     */
    record Prepared(
            String key, @Nullable QualificationPart qualification, @Nullable String since, @Nullable Integer places) {}
}
