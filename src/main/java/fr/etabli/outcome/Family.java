package fr.etabli.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of which each can be worked out from all the others: a total and its parts; a rate, a count and what the rate
 * is of.
 *
 * @param members codes; the first is withheld before any other
 * @param cohort  the member that the cohort of a figure of this family tells, too; null where none does
 */
record Family(String name, List<String> members, @Nullable String cohort) {

    Family {
        members = List.copyOf(members);
    }

    String first() {
        return members.get(0);
    }

    boolean has(Outcome figure) {
        return members.contains(figure.indicator());
    }

    /** Whether the figure tells the value of this member, or would if it were shown. */
    boolean tells(Outcome figure, String member) {
        return figure.indicator().equals(member) || (member.equals(cohort) && figure.cohort() != null && has(figure));
    }

    List<String> others(Outcome figure) {
        return members.stream()
                .filter(member -> !member.equals(figure.indicator()))
                .toList();
    }
}
