package fr.etabli.outcome;

import java.util.List;

/** What becomes of figures between the input and the index: some are withheld, the others compared. */
public final class Settlement {

    private final int minimumCohort;

    Settlement(DisclosureProperties disclosure) {
        this.minimumCohort = disclosure.minimumCohort();
    }

    /**
     * The figures as they may be shown, with the disagreements between them, in the order given. What is withheld has
     * neither value nor cohort any more, and agrees with everything.
     *
     * @param group     all figures of one indicator, subject and kind, as they were read
     * @param indicator what they measure
     */
    public List<Outcome> settle(List<Outcome> group, Indicator indicator) {
        List<Outcome> shown = group.stream()
                .map(outcome -> Withholding.shown(outcome, indicator, minimumCohort))
                .toList();
        return Disagreements.among(shown, indicator.unit());
    }
}
