package fr.etabli.outcome;

import fr.etabli.outcome.Claim.Meeting;
import fr.etabli.outcome.Outcome.Contradiction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which figures contradict one another; {@code docs/disagreements.md} says it in plain words.
 *
 * <p>Lying within the same month, or else covering the same days, parts claims into classes, and so does each calendar
 * year: claims are looked up in the few classes that they belong to, never compared in pairs. With n figures the work
 * grows as n log n, and for each of them with no more than {@value Outcome#MAX_DISAGREEMENTS} others.
 */
final class Disagreements {

    private static final Comparator<Contradiction> STRONGEST_FIRST =
            Comparator.comparing(Contradiction::basis).thenComparing(Contradiction::outcome);

    private final Unit unit;
    private final Map<Meeting, Opinions> meetings = new HashMap<>();

    private Disagreements(Unit unit, List<Claim> claims) {
        this.unit = unit;
        Map<Meeting, List<Claim>> present = new HashMap<>();
        claims.forEach(claim -> claim.meetings(unit)
                .forEach(meeting -> present.computeIfAbsent(meeting, any -> new ArrayList<>())
                        .add(claim)));
        present.forEach((meeting, those) -> meetings.put(meeting, Opinions.of(those)));
    }

    /**
     * The figures with the disagreements between them, in the order given.
     *
     * @param group all figures of one indicator, subject and kind
     * @param unit  the indicator's
     */
    static List<Outcome> among(List<Outcome> group, Unit unit) {
        List<Claim> claims = group.stream().flatMap(Claim::of).toList();
        Disagreements all = new Disagreements(unit, claims);
        Map<String, Claim> byKey = claims.stream().collect(Collectors.toMap(Claim::key, claim -> claim));
        return group.stream()
                .map(outcome -> {
                    Claim claim = byKey.get(outcome.key());
                    return disputed(outcome, claim == null ? List.of() : all.against(claim));
                })
                .toList();
    }

    private static Outcome disputed(Outcome outcome, List<Contradiction> others) {
        return outcome.disputedBy(
                others.stream()
                        .limit(Outcome.MAX_DISAGREEMENTS)
                        .sorted(STRONGEST_FIRST)
                        .toList(),
                others.size() > Outcome.MAX_DISAGREEMENTS);
    }

    /** The strongest first, and one more than may be listed, to know that there are more. */
    private List<Contradiction> against(Claim claim) {
        Map<String, DisagreementBasis> found = new LinkedHashMap<>();
        for (Meeting meeting : claim.meetings(unit)) {
            Opinions opinions = meetings.get(meeting);
            if (opinions != null) {
                opinions.apartFrom(claim)
                        .filter(other -> !found.containsKey(other.key()))
                        .limit(Outcome.MAX_DISAGREEMENTS + 1 - found.size())
                        .forEach(other -> found.put(other.key(), meeting.basis()));
            }
        }
        return found.entrySet().stream()
                .map(one -> new Contradiction(one.getKey(), one.getValue()))
                .toList();
    }

    /** The claims of one meeting, so ordered that those apart from any one of them come first. */
    private record Opinions(List<Claim> lowestFirst, List<Claim> highestFirst) {

        private static final Comparator<Claim> LOWEST = Comparator.comparingDouble(
                        (Claim claim) -> claim.range().high())
                .thenComparing(Claim::key);
        private static final Comparator<Claim> HIGHEST = Comparator.comparingDouble(
                        (Claim claim) -> -claim.range().low())
                .thenComparing(Claim::key);

        static Opinions of(List<Claim> claims) {
            return new Opinions(
                    claims.stream().sorted(LOWEST).toList(),
                    claims.stream().sorted(HIGHEST).toList());
        }

        Stream<Claim> apartFrom(Claim claim) {
            return Stream.concat(
                    lowestFirst.stream()
                            .takeWhile(other ->
                                    other.range().high() < claim.range().low()),
                    highestFirst.stream()
                            .takeWhile(
                                    other -> other.range().low() > claim.range().high()));
        }
    }
}
