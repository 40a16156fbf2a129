package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Outcomes;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.Sources;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts figures into the words of a page, whatever they are about. */
@Component
class Claims {

    private final Indicators indicators;
    private final Outcomes outcomes;
    private final Sources sources;
    private final ClaimSubjects subjects;
    private final References references;
    private final Wording wording;

    Claims(
            Indicators indicators,
            Outcomes outcomes,
            Sources sources,
            ClaimSubjects subjects,
            References references,
            Wording wording) {
        this.indicators = indicators;
        this.outcomes = outcomes;
        this.sources = sources;
        this.subjects = subjects;
        this.references = references;
        this.wording = wording;
    }

    /** In the order given; at most three requests. */
    List<Claim> of(Generation generation, List<Outcome> stated) {
        return claims(generation, stated, subjects.schools(generation, stated));
    }

    /** What is told of one thing: the figures, and the documents that speak of it. */
    record Told(List<Claim> claims, List<Reference> references) {}

    /**
     * Those about one thing, in the order given, with the documents that speak of it; at most two requests.
     *
     * @param about  the school, where it is one
     * @param slugs  of the documents; what does not exist is left out
     */
    Told of(Generation generation, List<Outcome> stated, List<School> about, Collection<String> slugs) {
        Set<String> wanted = new HashSet<>(slugs);
        stated.forEach(outcome -> wanted.add(outcome.source()));
        Map<String, Source> found = sources.find(generation, wanted);
        Map<String, School> schoolsBySlug = about.stream().collect(Collectors.toMap(School::slug, Function.identity()));
        return new Told(claims(generation, stated, schoolsBySlug, found), references.of(found, slugs));
    }

    /** Those about schools that are known by their slugs, in the order given; at most two requests. */
    List<Claim> of(Generation generation, List<Outcome> stated, Map<String, School> schools) {
        return claims(generation, stated, schools);
    }

    private List<Claim> claims(Generation generation, List<Outcome> stated, Map<String, School> about) {
        Set<String> wanted = stated.stream().map(Outcome::source).collect(Collectors.toSet());
        return claims(generation, stated, about, sources.find(generation, wanted));
    }

    private List<Claim> claims(
            Generation generation, List<Outcome> stated, Map<String, School> about, Map<String, Source> from) {
        Map<String, Outcome> known = withOthers(generation, stated);
        return stated.stream()
                .map(outcome -> claim(generation, outcome, source(from, outcome.source()), about, known))
                .toList();
    }

    private Claim claim(
            Generation generation,
            Outcome outcome,
            Source source,
            Map<String, School> about,
            Map<String, Outcome> known) {
        Indicator indicator = indicators.get(generation, outcome.indicator());
        return new Claim(
                outcome.key(),
                new Claim.Measure(indicator.code(), wording.name(indicator)),
                value(outcome, indicator),
                wording.text("claim.kind." + outcome.kind()),
                subjects.of(generation, outcome, about),
                wording.period(outcome),
                outcome.statedBy() == null ? source.publisher() : outcome.statedBy(),
                outcome.statedOn() == null ? null : wording.when(outcome.statedOn()),
                references.of(source),
                outcome.locator() == null ? null : wording.french(outcome.locator()),
                cohort(outcome),
                outcome.comparable(),
                contradictions(outcome, known, indicator),
                outcome.moreDisagreements());
    }

    private @Nullable String cohort(Outcome outcome) {
        if (outcome.cohort() != null) {
            return wording.text("claim.cohort", outcome.cohort());
        }
        return outcome.lacksCohort() ? wording.text("claim.cohort.none") : null;
    }

    private Map<DisagreementBasis, List<Claim.Against>> contradictions(
            Outcome outcome, Map<String, Outcome> known, Indicator indicator) {
        Map<DisagreementBasis, List<Claim.Against>> found = new EnumMap<>(DisagreementBasis.class);
        for (Outcome.Contradiction one : outcome.disagreements()) {
            Outcome other = known.get(one.outcome());
            if (other != null) {
                found.computeIfAbsent(one.basis(), basis -> new ArrayList<>())
                        .add(new Claim.Against(other.key(), value(other, indicator), time(other)));
            }
        }
        return found;
    }

    /** What it is about, else when it was stated. */
    private String time(Outcome outcome) {
        String period = wording.period(outcome);
        if (period != null) {
            return period;
        }
        return outcome.statedOn() == null
                ? wording.text("claim.period.none")
                : wording.text("claim.stated.on", wording.when(outcome.statedOn()));
    }

    private String value(Outcome outcome, Indicator indicator) {
        String value = wording.value(outcome, indicator.unit());
        return value == null ? wording.text("claim.withheld." + outcome.withheld()) : value;
    }

    /** With the figures that they do not agree with, which may stand elsewhere. */
    private Map<String, Outcome> withOthers(Generation generation, List<Outcome> stated) {
        Map<String, Outcome> known =
                new HashMap<>(stated.stream().collect(Collectors.toMap(Outcome::key, Function.identity())));
        List<String> others = stated.stream()
                .flatMap(outcome -> outcome.disagreements().stream())
                .map(Outcome.Contradiction::outcome)
                .filter(key -> !known.containsKey(key))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            known.putAll(outcomes.find(generation, others));
        }
        return known;
    }

    private static Source source(Map<String, Source> found, String slug) {
        Source source = found.get(slug);
        return source == null ? new Source(slug, slug, slug, null, null, null) : source;
    }
}
