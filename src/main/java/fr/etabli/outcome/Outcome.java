package fr.etabli.outcome;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import java.util.Locale;
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
 * @param lacksCohort   whether it is a rate of pupils, shown, that does not state how many it rests on
 * @param comparable    false where its scope differs from the indicator's other figures
 * @param disclosure    whether it is public already
 * @param source        slug
 * @param locator       where in the source
 * @param disagreements the figures that do not agree with it, the strongest basis first, by key among equals; at most
 *                      {@value #MAX_DISAGREEMENTS}
 * @param moreDisagreements whether there are more of them than are listed
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
        boolean lacksCohort,
        boolean comparable,
        Disclosure disclosure,
        String source,
        @Nullable String locator,
        List<Contradiction> disagreements,
        boolean moreDisagreements) {

    /** A thousand figures for one month would otherwise make a million pairs. */
    public static final int MAX_DISAGREEMENTS = 100;

    /** Another figure that does not agree with this one, by its key. */
    public record Contradiction(String outcome, DisagreementBasis basis) {}

    /** Reads a row of {@code outcomes.csv}; nothing is withheld or compared yet. */
    public static Outcome of(Row row) {
        return new Outcome(
                row.text("id"),
                SubjectType.valueOf(row.text("subject_type")),
                row.text("subject"),
                row.text("indicator"),
                ClaimKind.valueOf(row.text("kind")),
                row.decimal("value"),
                row.decimal("value_max"),
                null,
                Qualifier.valueOf(row.text("qualifier")),
                row.date("period_start"),
                row.date("period_end"),
                row.date("stated_on"),
                row.optional("stated_by"),
                row.integer("cohort"),
                false,
                Boolean.parseBoolean(row.text("comparable")),
                Disclosure.valueOf(row.text("disclosure")),
                row.text("source"),
                row.optional("locator"),
                List.of(),
                false);
    }

    public String id() {
        return new GlobalId("outcome", key).toString();
    }

    /** The global id of what it is about, such as {@code network:fnep}. */
    public String subjectId() {
        return new GlobalId(subjectType.name().toLowerCase(Locale.ROOT), subject).toString();
    }

    /** What must be said where a rate is quoted, in French; null where there is nothing to be said. */
    public @Nullable String cohortNote() {
        return lacksCohort ? "effectif non précisé" : null;
    }

    /** The time that it is about; null where no period is stated. */
    @Nullable
    Span period() {
        return Span.of(periodStart, periodEnd);
    }

    /** The days on which it may have been stated; null where that is not known. */
    @Nullable
    Span stated() {
        return Span.of(statedOn, statedOn);
    }

    boolean isDisputed() {
        return disagreements.stream().anyMatch(one -> one.basis() != DisagreementBasis.SAME_YEAR);
    }

    Outcome withheld(WithheldReason reason) {
        return new Outcome(
                key,
                subjectType,
                subject,
                indicator,
                kind,
                null,
                null,
                reason,
                qualifier,
                periodStart,
                periodEnd,
                statedOn,
                statedBy,
                null,
                false,
                comparable,
                disclosure,
                source,
                null,
                List.of(),
                false);
    }

    Outcome withoutCohort() {
        return new Outcome(
                key,
                subjectType,
                subject,
                indicator,
                kind,
                value,
                valueMax,
                withheld,
                qualifier,
                periodStart,
                periodEnd,
                statedOn,
                statedBy,
                null,
                true,
                comparable,
                disclosure,
                source,
                locator,
                disagreements,
                moreDisagreements);
    }

    Outcome disputedBy(List<Contradiction> others, boolean more) {
        return new Outcome(
                key,
                subjectType,
                subject,
                indicator,
                kind,
                value,
                valueMax,
                withheld,
                qualifier,
                periodStart,
                periodEnd,
                statedOn,
                statedBy,
                cohort,
                lacksCohort,
                comparable,
                disclosure,
                source,
                locator,
                others,
                more);
    }
}
