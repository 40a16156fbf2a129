package fr.etabli.site;

import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.SubjectType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the figures of one indicator are about, so that a reader may look at one thing alone. */
@Component
class FigureSubjects {

    private static final int MOST = 60;

    /**
     * Something that figures are about.
     *
     * @param id    global id
     * @param count how many of the figures shown
     */
    record Subject(String id, Phrase name, int count) {}

    /** @param total how many there are, these among them */
    record Subjects(List<Subject> first, int total) {}

    /**
     * Networks first, then regions, schools and trades; among them those of which most is said.
     *
     * @param said the same figures in words, in the same order
     */
    Subjects of(List<Outcome> figures, List<Claim> said) {
        Map<String, List<Claim>> about = new LinkedHashMap<>();
        Map<String, SubjectType> types = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Outcome figure = figures.get(i);
            about.computeIfAbsent(figure.subjectId(), id -> new ArrayList<>()).add(said.get(i));
            types.put(figure.subjectId(), figure.subjectType());
        }
        List<Subject> first = about.entrySet().stream()
                .map(one -> new Subject(
                        one.getKey(),
                        one.getValue().get(0).subject().name(),
                        one.getValue().size()))
                .sorted(Comparator.comparing((Subject one) -> Objects.requireNonNull(types.get(one.id())))
                        .thenComparing(one -> -one.count())
                        .thenComparing(one -> one.name().text()))
                .limit(MOST)
                .toList();
        return new Subjects(first, about.size());
    }
}
