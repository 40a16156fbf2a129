package fr.etabli.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What becomes of figures between the input and the index: some are withheld, the others compared. */
public final class Settlement {

    private final DisclosureRules rules;
    private final Withholding withholding;

    Settlement(DisclosureRules rules, DisclosureProperties disclosure) {
        this.rules = rules;
        this.withholding = new Withholding(rules, disclosure.minimumCohort());
    }

    /** Names the indicators whose figures must be settled together with those of this one; the same for all of them. */
    public String together(String indicator) {
        return rules.tiedTo(indicator);
    }

    /**
     * The figures as they may be shown, with the disagreements between them, in the order given. What is withheld has
     * neither value nor cohort any more, and agrees with everything.
     *
     * @param group      all figures of one subject and kind, as they were read, whose indicators are {@link #together}
     * @param indicators what they measure, by code
     */
    public List<Outcome> settle(List<Outcome> group, Function<String, Indicator> indicators) {
        List<Outcome> shown = group.stream()
                .map(outcome -> withholding.shown(outcome, indicators.apply(outcome.indicator())))
                .toList();
        Map<String, List<Outcome>> alike =
                Complements.withheld(shown, rules.families()).stream().collect(groupingBy(Outcome::indicator));
        Map<String, Outcome> settled = alike.entrySet().stream()
                .flatMap(one -> Disagreements.among(
                        one.getValue(), indicators.apply(one.getKey()).unit())
                        .stream())
                .collect(toMap(Outcome::key, Function.identity()));
        return group.stream()
                .map(outcome -> Objects.requireNonNull(settled.get(outcome.key())))
                .toList();
    }
}
