package fr.etabli.outcome;

import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody stated about a network, a region, a school or a trade.
 *
 * @param key           what identifies it, such as {@code o001}
 * @param subject       slug or code of what it is about
 * @param indicator     code
 * @param value         in the indicator's unit; null where it is withheld
 * @param valueMax      the upper end, where a range was stated
 * @param statedOn      null where the source bears no date
 * @param statedBy      who stated it, where that is not the source's publisher
 * @param cohort        how many people it rests on, where stated
 * @param comparable    false where its scope differs from the indicator's other figures
 * @param source        slug
 * @param locator       where in the source
 * @param disagreements the figures that do not agree with it
 */
public record Outcome(
        String key,
        SubjectType subjectType,
        String subject,
        String indicator,
        ClaimKind kind,
        @Nullable Double value,
        @Nullable Double valueMax,
        @Nullable WithheldReason withheld,
        Qualifier qualifier,
        @Nullable PartialDate periodStart,
        @Nullable PartialDate periodEnd,
        @Nullable PartialDate statedOn,
        @Nullable String statedBy,
        @Nullable Integer cohort,
        boolean comparable,
        String source,
        @Nullable String locator,
        List<Contradiction> disagreements) {

    /** Another figure that does not agree with this one, by its key. */
    public record Contradiction(String outcome, DisagreementBasis basis) {}

    public String id() {
        return new GlobalId("outcome", key).toString();
    }
}
