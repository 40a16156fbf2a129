package fr.etabli.site;

import fr.etabli.geography.Regions;
import fr.etabli.outcome.DisagreementBasis;
import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Indicators;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Outcomes;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.Sources;
import fr.etabli.outcome.SubjectType;
import fr.etabli.school.Networks;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Networks networks;
    private final Regions regions;
    private final Schools schools;
    private final Trades trades;
    private final Wording wording;

    Claims(
            Indicators indicators,
            Outcomes outcomes,
            Sources sources,
            Networks networks,
            Regions regions,
            Schools schools,
            Trades trades,
            Wording wording) {
        this.indicators = indicators;
        this.outcomes = outcomes;
        this.sources = sources;
        this.networks = networks;
        this.regions = regions;
        this.schools = schools;
        this.trades = trades;
        this.wording = wording;
    }

    /** In the order given; at most three requests. */
    List<Claim> of(Generation generation, List<Outcome> stated) {
        return claims(generation, stated, schoolsAmong(generation, stated));
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
        return new Told(claims(generation, stated, schoolsBySlug, found), references(found, slugs));
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

    private List<Reference> references(Map<String, Source> found, Collection<String> slugs) {
        return slugs.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::reference)
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
                "/chiffres/" + outcome.indicator(),
                indicator.name(),
                value(outcome, indicator),
                wording.text("claim.kind." + outcome.kind()),
                subject(generation, outcome, about),
                wording.period(outcome),
                outcome.statedBy() == null ? source.publisher() : outcome.statedBy(),
                outcome.statedOn() == null ? null : wording.when(outcome.statedOn()),
                reference(source),
                outcome.locator(),
                cohort(outcome),
                outcome.comparable(),
                contradictions(outcome, known, indicator),
                outcome.moreDisagreements());
    }

    private @Nullable String cohort(Outcome outcome) {
        String note = outcome.cohortNote();
        return outcome.cohort() == null ? note : wording.text("claim.cohort", outcome.cohort());
    }

    private Map<DisagreementBasis, List<Claim.Against>> contradictions(
            Outcome outcome, Map<String, Outcome> known, Indicator indicator) {
        Map<DisagreementBasis, List<Claim.Against>> found = new EnumMap<>(DisagreementBasis.class);
        for (Outcome.Contradiction one : outcome.disagreements()) {
            Outcome other = known.get(one.outcome());
            if (other != null) {
                found.computeIfAbsent(one.basis(), basis -> new ArrayList<>())
                        .add(new Claim.Against(other.key(), value(other, indicator)));
            }
        }
        return found;
    }

    private String value(Outcome outcome, Indicator indicator) {
        String value = wording.value(outcome, indicator.unit());
        return value == null ? wording.text("claim.withheld." + outcome.withheld()) : value;
    }

    private Claim.Subject subject(Generation generation, Outcome outcome, Map<String, School> about) {
        String key = outcome.subject();
        return switch (outcome.subjectType()) {
            case SCHOOL ->
                new Claim.Subject(
                        about.containsKey(key)
                                ? Objects.requireNonNull(about.get(key)).name()
                                : key,
                        "/ecoles/" + key);
            case REGION -> new Claim.Subject(regions.get(generation, key).name(), RegionsPage.PATH + "/" + key);
            case NETWORK -> new Claim.Subject(networks.get(generation, key).name(), null);
            case TRADE -> new Claim.Subject(trades.get(generation, key).name(), TradesPage.PATH + "/" + key);
        };
    }

    private Map<String, School> schoolsAmong(Generation generation, List<Outcome> stated) {
        List<String> slugs = stated.stream()
                .filter(outcome -> outcome.subjectType() == SubjectType.SCHOOL)
                .map(Outcome::subject)
                .distinct()
                .toList();
        return slugs.isEmpty() ? Map.of() : schools.find(generation, slugs);
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

    private Reference reference(Source source) {
        return new Reference(
                source.title(),
                source.publisher(),
                source.publishedOn() == null ? wording.text("source.undated") : wording.date(source.publishedOn()),
                source.url());
    }
}
