package fr.etabli.site;

import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.search.Facet;
import fr.etabli.search.SchoolAnswer;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolOrder;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolResults;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.Scope;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The schools of a trade or a region for a page: each list has an end, however many there are. */
@Component
class SchoolLists {

    private static final int MOST_OTHERS = 30;

    private static final List<SchoolStatus> NOT_OPEN = Stream.of(SchoolStatus.values())
            .filter(status -> status != SchoolStatus.OPEN)
            .toList();

    private final SchoolSearch search;

    SchoolLists(SchoolSearch search) {
        this.search = search;
    }

    /** Schools by name, how many there are of them, and how many by each value of the facet that was asked for. */
    record Part(List<School> schools, int total, Map<String, Integer> counts) {

        int count(String key) {
            return counts.getOrDefault(key, 0);
        }
    }

    /** The open schools, and those that are planned, closed or of unknown status. */
    record Listed(Part open, Part others) {

        public int total() {
            return open.total() + others.total();
        }

        public int shown() {
            return open.schools().size() + others.schools().size();
        }

        public boolean isTruncated() {
            return shown() < total();
        }

        /** The open ones first. */
        List<School> schools() {
            return Stream.concat(open.schools().stream(), others.schools().stream())
                    .toList();
        }
    }

    /** Those of a trade or a region; one request. */
    Listed of(Generation generation, Scope scope, Facet facet) {
        SchoolRequest open = request(generation, scope, List.of(SchoolStatus.OPEN), facet, Page.MAX_SIZE);
        SchoolRequest others = request(generation, scope, NOT_OPEN, facet, MOST_OTHERS);
        Map<SchoolRequest, SchoolAnswer> answers = search.find(List.of(open, others));
        return new Listed(part(answers, open, facet), part(answers, others, facet));
    }

    private static SchoolRequest request(
            Generation generation, Scope scope, List<SchoolStatus> statuses, Facet facet, int most) {
        return new SchoolRequest(
                generation,
                SchoolFilter.NONE.withStatuses(statuses),
                scope,
                SchoolOrder.NAME,
                Page.first(most),
                Set.of(facet),
                false,
                false,
                0);
    }

    private static Part part(Map<SchoolRequest, SchoolAnswer> answers, SchoolRequest request, Facet facet) {
        SchoolResults results = Objects.requireNonNull(answers.get(request)).get();
        Map<String, Integer> counts = new LinkedHashMap<>();
        results.facets().getOrDefault(facet, List.of()).forEach(one -> counts.put(one.key(), one.count()));
        return new Part(
                results.page().edges().stream().map(Slice.Edge::node).toList(),
                results.page().total(),
                counts);
    }
}
