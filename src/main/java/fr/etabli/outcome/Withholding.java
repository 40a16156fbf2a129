package fr.etabli.outcome;

import java.util.Optional;

/** What must not be shown, figure by figure; {@code docs/disclosure.md} says it in plain words. */
record Withholding(DisclosureRules rules, int minimumCohort) {

    /** The figure as it may be shown, as far as it can be told without any other. */
    Outcome shown(Outcome outcome, Indicator indicator) {
        if (!rules.isAboutPupils(indicator)) {
            return outcome;
        }
        Outcome shown = outcome.disclosure() == Disclosure.RESTRICTED
                ? reason(outcome, indicator.unit()).map(outcome::withheld).orElse(outcome)
                : outcome;
        boolean isBareRate = indicator.unit() == Unit.PERCENT && shown.value() != null && shown.cohort() == null;
        return isBareRate ? shown.withoutCohort() : shown;
    }

    private Optional<WithheldReason> reason(Outcome outcome, Unit unit) {
        Integer cohort = outcome.cohort();
        boolean isSmallCount = unit == Unit.PEOPLE && outcome.value() != null && outcome.value() < minimumCohort;
        if (isSmallCount || (cohort != null && cohort < minimumCohort)) {
            return Optional.of(WithheldReason.SMALL_COHORT);
        }
        return cohort == null && unit == Unit.PERCENT ? Optional.of(WithheldReason.NOT_DISSEMINATED) : Optional.empty();
    }
}
