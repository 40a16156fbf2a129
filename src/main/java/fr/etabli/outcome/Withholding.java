package fr.etabli.outcome;

import java.util.Optional;
import java.util.Set;

/** What must not be shown, figure by figure; {@code docs/disclosure.md} says it in plain words. */
final class Withholding {

    /**
     * Figures in people or per cent that tell of a school, not of what became of its pupils. All others in these units
     * are results, so that an indicator that is new here is on the safe side.
     */
    private static final Set<String> NO_RESULTS = Set.of(
            "PUPIL_COUNT", "PUPILS_FIRST_YEAR", "PUPILS_SECOND_YEAR", "CAPACITY", "MAX_GROUP_SIZE", "PRACTICE_SHARE");

    private Withholding() {}

    /** The figure as it may be shown. */
    static Outcome shown(Outcome outcome, Indicator indicator, int minimumCohort) {
        return outcome.disclosure() == Disclosure.RESTRICTED && isResult(indicator)
                ? reason(outcome, indicator.unit(), minimumCohort)
                        .map(outcome::withheld)
                        .orElse(outcome)
                : outcome;
    }

    private static boolean isResult(Indicator indicator) {
        return (indicator.unit() == Unit.PEOPLE || indicator.unit() == Unit.PERCENT)
                && !NO_RESULTS.contains(indicator.code());
    }

    private static Optional<WithheldReason> reason(Outcome outcome, Unit unit, int minimumCohort) {
        Integer cohort = outcome.cohort();
        boolean isSmallCount = unit == Unit.PEOPLE && outcome.value() != null && outcome.value() < minimumCohort;
        if (isSmallCount || (cohort != null && cohort < minimumCohort)) {
            return Optional.of(WithheldReason.SMALL_COHORT);
        }
        return cohort == null && unit == Unit.PERCENT ? Optional.of(WithheldReason.NOT_DISSEMINATED) : Optional.empty();
    }
}
