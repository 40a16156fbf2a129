package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.school.School;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.Scope;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The open schools nearest to a school that teach one of its trades, however far. */
@Component
class NearSchools {

    private static final int MOST = 3;

    private final SchoolSearch search;
    private final SchoolCards cards;
    private final Wording wording;

    NearSchools(SchoolSearch search, SchoolCards cards, Wording wording) {
        this.search = search;
        this.cards = cards;
        this.wording = wording;
    }

    /** Of any trade where none of the school's is known; none where its point is not known. One request. */
    List<SchoolCard> to(Generation generation, School school) {
        Location location = school.location();
        return location == null
                ? List.of()
                : search.find(request(generation, school, location)).nearest().stream()
                        .filter(near -> !near.node().slug().equals(school.slug()))
                        .limit(MOST)
                        .map(near -> card(generation, near))
                        .toList();
    }

    /** One more than are shown, since the school may be among them. */
    private static SchoolRequest request(Generation generation, School school, Location location) {
        SchoolFilter filter = new SchoolFilter(
                null,
                school.tradeSlugs(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new SchoolFilter.Near(
                        null, location.latitude(), location.longitude(), SchoolFilter.Near.DEFAULT_RADIUS_KM),
                null,
                null);
        return new SchoolRequest(
                generation, filter, Scope.ALL, SchoolOrder.DISTANCE, Page.first(1), Set.of(), false, false, MOST + 1);
    }

    private SchoolCard card(Generation generation, SchoolResults.Nearby near) {
        return cards.of(generation, near.node()).at(wording.text("near.distance", Math.round(near.distanceKm())));
    }
}
