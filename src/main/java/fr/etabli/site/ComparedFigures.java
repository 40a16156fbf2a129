package fr.etabli.site;

import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.OutcomeList;
import fr.etabli.outcome.Outcomes;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Generation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures of schools that stand side by side: as many of each, however much was stated about another. */
@Component
class ComparedFigures {

    /** Of one school. */
    static final int MOST = 100;

    private final Outcomes outcomes;
    private final Claims claims;

    ComparedFigures(Outcomes outcomes, Claims claims) {
        this.outcomes = outcomes;
        this.claims = claims;
    }

    /**
     * The newest figures of a school.
     *
     * @param byIndicator by code, the newest first
     * @param cut         whether there are more than these
     */
    record OfSchool(Map<String, List<Claim>> byIndicator, boolean cut) {

        static final OfSchool NONE = new OfSchool(Map.of(), false);
    }

    /** By slug; three requests at most. */
    Map<String, OfSchool> of(Generation generation, List<School> chosen) {
        if (chosen.isEmpty()) {
            return Map.of();
        }
        Map<OutcomeList, List<Outcome>> stated = outcomes.lists(
                generation, chosen.stream().map(ComparedFigures::list).toList());
        Map<String, Claim> said = said(generation, chosen, stated);
        return chosen.stream()
                .collect(Collectors.toMap(
                        School::slug, school -> ofSchool(stated.getOrDefault(list(school), List.of()), said)));
    }

    /** One more than is shown tells whether there are more. */
    private static OutcomeList list(School school) {
        return OutcomeList.about(school.id(), null, MOST + 1);
    }

    private Map<String, Claim> said(
            Generation generation, List<School> chosen, Map<OutcomeList, List<Outcome>> stated) {
        Map<String, School> bySlug = chosen.stream().collect(Collectors.toMap(School::slug, Function.identity()));
        List<Outcome> shown = stated.values().stream()
                .flatMap(figures -> figures.stream().limit(MOST))
                .toList();
        return claims.of(generation, shown, bySlug).stream().collect(Collectors.toMap(Claim::key, Function.identity()));
    }

    private static OfSchool ofSchool(List<Outcome> figures, Map<String, Claim> said) {
        return new OfSchool(
                figures.stream()
                        .limit(MOST)
                        .map(figure -> Objects.requireNonNull(said.get(figure.key())))
                        .collect(Collectors.groupingBy(
                                claim -> claim.measure().code(), LinkedHashMap::new, Collectors.toList())),
                figures.size() > MOST);
    }
}
