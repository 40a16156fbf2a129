package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.geography.Place;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.OutcomeFilter;
import fr.etabli.outcome.Outcomes;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.Point;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts schools side by side; five requests at most. */
@Component
class ComparisonTables {

    private static final double TENTHS = 10;

    private final SchoolCards cards;
    private final Outcomes outcomes;
    private final Claims claims;
    private final SchoolSearch search;
    private final Distances distances;
    private final Wording wording;

    ComparisonTables(
            SchoolCards cards,
            Outcomes outcomes,
            Claims claims,
            SchoolSearch search,
            Distances distances,
            Wording wording) {
        this.cards = cards;
        this.outcomes = outcomes;
        this.claims = claims;
        this.search = search;
        this.distances = distances;
        this.wording = wording;
    }

    /** @param query the schools chosen, and the search in which they were */
    ComparisonTable of(Generation generation, Here here, Query query, List<School> chosen) {
        Point origin = chosen.isEmpty() ? null : origin(generation, query);
        Map<String, Map<String, List<Claim>>> figures = figures(generation, chosen);
        return new ComparisonTable(
                chosen.stream()
                        .map(school -> column(
                                generation,
                                here,
                                query,
                                school,
                                origin,
                                figures.getOrDefault("/ecoles/" + school.slug(), Map.of())))
                        .toList(),
                figures.values().stream()
                        .map(Map::keySet)
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                origin != null,
                new Query(Map.of()).with(Query.CHOSEN, query.all(Query.CHOSEN)).at(here, ComparePage.PATH),
                query.anew().at(here, "/"));
    }

    private ComparisonTable.Column column(
            Generation generation,
            Here here,
            Query query,
            School school,
            @Nullable Point origin,
            Map<String, List<Claim>> figures) {
        Contact contact = school.contact();
        String admission = school.admission();
        return new ComparisonTable.Column(
                cards.of(generation, school).at(distance(school, origin)),
                admission == null ? null : wording.french(admission),
                school.boarding(),
                contact.phone(),
                contact.phone() == null ? null : wording.phone(contact.phone()),
                contact.email(),
                contact.website(),
                figures,
                query.less(Query.CHOSEN, school.slug()).at(here, ComparePage.PATH));
    }

    private @Nullable String distance(School school, @Nullable Point origin) {
        Location location = school.location();
        return origin == null || location == null
                ? null
                : distances.of(school, Math.round(origin.distanceKm(location.point()) * TENTHS) / TENTHS);
    }

    /** Where the search was made from; null where that is nowhere in particular. */
    private @Nullable Point origin(Generation generation, Query query) {
        if (query.point().isPresent()) {
            List<Double> point = query.point().get();
            return new Point(point.get(0), point.get(1));
        }
        if (!query.has(Query.TEXT) && !query.has(Query.NEAR)) {
            return null;
        }
        try {
            SchoolFilter where = SchoolSelection.read(new Parameters()
                            .add(Query.TEXT, query.one(Query.TEXT))
                            .add(Query.NEAR, query.one(Query.NEAR)))
                    .filter();
            Place place = search.find(SchoolRequest.of(generation, where, null, Page.first(1)))
                    .interpretation()
                    .place();
            return place == null ? null : place.location().point();
        } catch (EtabliException unknown) {
            return null;
        }
    }

    /** By the page of the school, then by the name of what is measured. */
    private Map<String, Map<String, List<Claim>>> figures(Generation generation, List<School> chosen) {
        if (chosen.isEmpty()) {
            return Map.of();
        }
        List<String> subjects = chosen.stream().map(School::id).toList();
        OutcomeFilter about = new OutcomeFilter(null, null, subjects, null, null, null, null, null, false);
        List<Outcome> stated = outcomes.page(generation, about, Page.first(Page.MAX_SIZE)).edges().stream()
                .map(Slice.PlainEdge::node)
                .toList();
        Map<String, School> bySlug = chosen.stream().collect(Collectors.toMap(School::slug, Function.identity()));
        return claims.of(generation, stated, bySlug).stream()
                .collect(Collectors.groupingBy(
                        claim -> Objects.requireNonNullElse(claim.subject().page(), ""),
                        Collectors.groupingBy(Claim::indicator, LinkedHashMap::new, Collectors.toList())));
    }
}
