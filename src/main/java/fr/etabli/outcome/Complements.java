package fr.etabli.outcome;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Withholds what would give away a withheld figure of its family; {@code docs/disclosure.md} says it in plain words.
 *
 * <p>No choice made here looks at a value. If the smaller of two were chosen, the choice itself would tell.
 */
final class Complements {

    private final List<Family> families;
    private final Map<String, Outcome> figures;
    private final Map<String, @Nullable Span> times = new HashMap<>();
    private final Map<Part, List<String>> tellers = new HashMap<>();
    private final Deque<String> unprotected;

    /** A member of a family. */
    private record Part(Family family, String member) {}

    private Complements(List<Family> families, List<Outcome> figures) {
        families.forEach(family -> family.members()
                .forEach(member -> tellers.put(
                        new Part(family, member),
                        figures.stream()
                                .filter(figure -> family.tells(figure, member))
                                .map(Outcome::key)
                                .toList())));
        this.families = families.stream().filter(this::isWhole).toList();
        figures.forEach(figure -> times.put(figure.key(), figure.period()));
        this.figures = figures.stream()
                .collect(Collectors.toMap(Outcome::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.unprotected = figures.stream()
                .filter(figure -> figure.withheld() != null)
                .map(Outcome::key)
                .sorted()
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /**
     * The figures in the order given.
     *
     * @param figures all of one subject and kind whose indicators the families tie together
     */
    static List<Outcome> withheld(List<Outcome> figures, List<Family> families) {
        return new Complements(families, figures).withheld();
    }

    private boolean isWhole(Family family) {
        return family.members().stream()
                .noneMatch(member -> tellers(family, member).isEmpty());
    }

    private List<String> tellers(Family family, String member) {
        return Objects.requireNonNull(tellers.get(new Part(family, member)));
    }

    private List<Outcome> withheld() {
        while (!unprotected.isEmpty()) {
            Outcome secret = Objects.requireNonNull(figures.get(unprotected.remove()));
            families.stream().filter(family -> family.has(secret)).forEach(family -> protect(secret, family));
        }
        return List.copyOf(figures.values());
    }

    /**
     * The first member of the family is withheld although another may be withheld already: two parts that are both
     * known to be small are not far from half of a total that is shown.
     */
    private void protect(Outcome secret, Family family) {
        Map<String, List<String>> beside = new LinkedHashMap<>();
        family.others(secret).forEach(member -> beside.put(member, beside(secret, family, member)));
        if (beside.values().stream().anyMatch(List::isEmpty)) {
            return;
        }
        withhold(shown(beside.getOrDefault(family.first(), List.of())));
        List<List<String>> cheapestFirst = beside.values().stream()
                .sorted(comparing(this::isPublic)
                        .thenComparing(keys -> shown(keys).size()))
                .toList();
        for (List<String> member : cheapestFirst) {
            withhold(shown(member));
            if (shown(member).isEmpty()) {
                return;
            }
        }
    }

    /** The figures that tell this member and may speak of the same time as the one to be protected. */
    private List<String> beside(Outcome secret, Family family, String member) {
        Span time = times.get(secret.key());
        return tellers(family, member).stream()
                .filter(key -> Span.mayMeet(time, times.get(key)))
                .toList();
    }

    private boolean isPublic(List<String> keys) {
        return shown(keys).stream().anyMatch(figure -> figure.disclosure() == Disclosure.PUBLIC);
    }

    private List<Outcome> shown(List<String> keys) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(figures.get(key)))
                .filter(figure -> figure.withheld() == null)
                .toList();
    }

    private void withhold(List<Outcome> shown) {
        for (Outcome figure : shown) {
            if (figure.disclosure() != Disclosure.PUBLIC) {
                figures.put(figure.key(), figure.withheld(WithheldReason.COMPLEMENTARY));
                unprotected.add(figure.key());
            }
        }
    }
}
