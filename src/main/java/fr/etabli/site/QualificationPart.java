package fr.etabli.site;

import fr.etabli.trade.QualificationType;
import org.jspecify.annotations.Nullable;

/**
 * A diploma or title in the words of a page.
 *
 * @param slug       by which the search knows it
 * @param level      in plain words; null where the data does not say
 * @param rncp       digits of its number in the national register; null where the data does not say
 * @param formerName what it was called before
 * @param replacedBy what took its place
 */
record QualificationPart(
        String slug,
        Phrase name,
        QualificationType type,
        @Nullable String level,
        @Nullable String rncp,
        @Nullable Phrase formerName,
        @Nullable Phrase replacedBy) {}
