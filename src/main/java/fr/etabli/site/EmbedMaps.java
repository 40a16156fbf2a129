package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.school.School;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.search.Scope;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what an embedded map says: the schools; where there are more than {@value #MOST_LISTED}, how many are where. */
@Component
class EmbedMaps {

    /** More are no list that anybody reads, and no map on which anybody finds one. */
    static final int MOST_LISTED = 500;

    private final Regions regions;
    private final Departments departments;
    private final Trades trades;
    private final SchoolSearch search;
    private final EmbedCounts counts;
    private final EmbedLists lists;
    private final EmbedGround ground;
    private final Wording wording;

    EmbedMaps(
            Regions regions,
            Departments departments,
            Trades trades,
            SchoolSearch search,
            EmbedCounts counts,
            EmbedLists lists,
            EmbedGround ground,
            Wording wording) {
        this.regions = regions;
        this.departments = departments;
        this.trades = trades;
        this.search = search;
        this.counts = counts;
        this.lists = lists;
        this.ground = ground;
        this.wording = wording;
    }

    /** No school is read where there are too many, unless the question cannot be narrowed any further. */
    EmbedMap of(Generation generation, EmbedQuestion question) {
        try (var scan = search.scan(generation, new SchoolSelection(question.filter(), Scope.ALL, SchoolOrder.NAME))) {
            int total = (int) scan.total();
            List<EmbedMap.Count> counted = total > MOST_LISTED ? counts.of(generation, question) : List.of();
            return map(generation, question, total, counted, counted.isEmpty() ? first(scan) : List.of());
        }
    }

    private EmbedMap map(
            Generation generation,
            EmbedQuestion question,
            int total,
            List<EmbedMap.Count> counted,
            List<School> listed) {
        return new EmbedMap(
                chosen(generation, question),
                total,
                (int) listed.stream()
                        .filter(school -> school.location() == null)
                        .count(),
                lists.groups(generation, listed),
                counted,
                counted.isEmpty() && listed.size() < total,
                lists.legend(generation, listed),
                ground.outlines(generation, question),
                question.picture(),
                ground.snippet(question),
                question.height(),
                ground.origin(generation));
    }

    private static List<School> first(Iterator<School> schools) {
        List<School> first = new ArrayList<>();
        while (first.size() < MOST_LISTED && schools.hasNext()) {
            first.add(schools.next());
        }
        return first;
    }

    private List<Phrase> chosen(Generation generation, EmbedQuestion question) {
        return Stream.of(
                        question.regions().stream()
                                .map(code -> wording.french(
                                        regions.get(generation, code).name())),
                        question.departments().stream()
                                .map(code -> wording.french(
                                        departments.get(generation, code).name())),
                        question.trades().stream()
                                .map(slug -> trades.get(generation, slug))
                                .map(trade -> wording.name(trade)))
                .flatMap(names -> names)
                .toList();
    }
}
