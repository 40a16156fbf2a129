package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Point;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts schools side by side; five requests at most. */
@Component
class ComparisonTables {

    private static final double TENTHS = 10;

    private final SchoolCards cards;
    private final ComparedFigures figures;
    private final Origins origins;
    private final Distances distances;
    private final Wording wording;

    ComparisonTables(
            SchoolCards cards, ComparedFigures figures, Origins origins, Distances distances, Wording wording) {
        this.cards = cards;
        this.figures = figures;
        this.origins = origins;
        this.distances = distances;
        this.wording = wording;
    }

    /** @param query the schools chosen, and the search in which they were */
    ComparisonTable of(Generation generation, Here here, Query query, List<School> chosen) {
        Point origin = chosen.isEmpty() ? null : origins.of(generation, query);
        Map<String, ComparedFigures.OfSchool> stated = figures.of(generation, chosen);
        return new ComparisonTable(
                chosen.stream()
                        .map(school -> column(
                                generation,
                                here,
                                query,
                                school,
                                origin,
                                stated.getOrDefault(school.slug(), ComparedFigures.OfSchool.NONE)))
                        .toList(),
                measures(stated.values()),
                origin != null,
                new Query(Map.of()).with(Query.CHOSEN, query.all(Query.CHOSEN)).at(here, ComparePage.PATH),
                query.anew().at(here, "/"));
    }

    /** By name in the language of the page. */
    private List<Claim.Measure> measures(Collection<ComparedFigures.OfSchool> stated) {
        return stated.stream()
                .flatMap(school -> school.byIndicator().values().stream())
                .flatMap(List::stream)
                .map(Claim::measure)
                .distinct()
                .sorted(Comparator.comparing(measure -> measure.name().text(), wording.collator()))
                .toList();
    }

    private ComparisonTable.Column column(
            Generation generation,
            Here here,
            Query query,
            School school,
            @Nullable Point origin,
            ComparedFigures.OfSchool stated) {
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
                stated,
                query.less(Query.CHOSEN, school.slug()).at(here, ComparePage.PATH));
    }

    private @Nullable String distance(School school, @Nullable Point origin) {
        Location location = school.location();
        return origin == null || location == null
                ? null
                : distances.of(school, Math.round(origin.distanceKm(location.point()) * TENTHS) / TENTHS);
    }
}
