package fr.etabli.site;

import fr.etabli.outcome.ClaimKind;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.SubjectType;
import fr.etabli.outcome.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures of like size: one network by itself, for it is a sum; regions with regions, schools with schools. Whatever is
 * withheld has no value and is in none.
 *
 * @param observed what was seen
 * @param ahead    what was foreseen, aimed at or promised
 */
record ChartGroup(SubjectType type, List<Outcome> observed, List<Outcome> ahead) {

    private static final int FEWEST_DRAWN = 3;

    static List<ChartGroup> of(List<Outcome> stated) {
        Map<SubjectType, Map<String, List<Outcome>>> groups = new EnumMap<>(SubjectType.class);
        for (Outcome figure : stated) {
            if (figure.value() != null) {
                String of = figure.subjectType() == SubjectType.NETWORK ? figure.subject() : "";
                groups.computeIfAbsent(figure.subjectType(), type -> new TreeMap<>())
                        .computeIfAbsent(of, subject -> new ArrayList<>())
                        .add(figure);
            }
        }
        return groups.entrySet().stream()
                .flatMap(ofType -> ofType.getValue().values().stream()
                        .sorted(Comparator.comparing((List<Outcome> group) -> -group.size()))
                        .map(group -> of(ofType.getKey(), group)))
                .toList();
    }

    private static ChartGroup of(SubjectType type, List<Outcome> figures) {
        Map<Boolean, List<Outcome>> parts =
                figures.stream().collect(Collectors.partitioningBy(one -> one.kind() == ClaimKind.OBSERVED));
        return new ChartGroup(type, parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }

    Outcome first() {
        return observed.isEmpty() ? ahead.get(0) : observed.get(0);
    }

    /** Whether it is about several things, which a drawing must not make look like one. */
    boolean isMixed() {
        return Stream.concat(observed.stream(), ahead.stream())
                        .map(Outcome::subjectId)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Whether a drawing over time would show anything: something of which more than one year is known, among a few figures
     * with a date. A year itself is no quantity.
     */
    boolean isOverTime(Unit unit) {
        List<Outcome> dated =
                observed.stream().filter(figure -> Moment.of(figure) != null).toList();
        return unit != Unit.YEAR
                && dated.size() >= FEWEST_DRAWN
                && dated.stream().collect(Collectors.groupingBy(Outcome::subjectId)).values().stream()
                        .anyMatch(ChartGroup::isOfSeveralYears);
    }

    private static boolean isOfSeveralYears(List<Outcome> dated) {
        return dated.stream()
                        .flatMap(figure -> Stream.ofNullable(Moment.of(figure)))
                        .map(moment -> moment.middle().getYear())
                        .distinct()
                        .count()
                > 1;
    }
}
