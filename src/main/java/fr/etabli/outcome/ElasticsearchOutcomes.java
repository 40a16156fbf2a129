package fr.etabli.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Documents.Search;
import fr.etabli.index.Kind;
import fr.etabli.index.Scan;
import fr.etabli.index.Stored;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class ElasticsearchOutcomes implements Outcomes {

    private final Documents documents;
    private final KnownValues known;

    ElasticsearchOutcomes(Documents documents, KnownValues known) {
        this.documents = documents;
        this.known = known;
    }

    @Override
    public Map<String, Outcome> find(Generation generation, Collection<String> keys) {
        return documents.find(generation, Kind.OUTCOMES, keys, Outcome.class);
    }

    @Override
    public Slice<Slice.PlainEdge<Outcome>> page(Generation generation, OutcomeFilter filter, Page page) {
        known.check(generation, filter);
        return documents.page(
                generation,
                Kind.OUTCOMES,
                OutcomeQueries.matching(filter),
                OutcomeQueries.NEWEST_FIRST,
                page,
                Outcome.class);
    }

    @Override
    public List<Outcome> list(Generation generation, OutcomeFilter filter) {
        known.check(generation, filter);
        return documents.list(
                generation, Kind.OUTCOMES, OutcomeQueries.matching(filter), OutcomeQueries.NEWEST_FIRST, Outcome.class);
    }

    @Override
    public Scan<Outcome> scan(Generation generation, OutcomeFilter filter) {
        known.check(generation, filter);
        return documents.scan(
                generation, Kind.OUTCOMES, OutcomeQueries.matching(filter), OutcomeQueries.NEWEST_FIRST, Outcome.class);
    }

    @Override
    public Map<String, Summary> summaries(Generation generation, List<String> indicators, String subject) {
        List<Search> searches = indicators.stream()
                .map(code -> new Search(Kind.OUTCOMES, SummaryQueries.of(code, subject)))
                .toList();
        List<ResponseBody<Stored<Outcome>>> answers = documents.searches(generation, searches, Outcome.class);
        Map<String, Summary> found = new HashMap<>();
        for (int i = 0; i < searches.size(); i++) {
            found.put(indicators.get(i), SummaryQueries.read(answers.get(i)));
        }
        return found;
    }

    @Override
    public Map<OutcomeList, List<Outcome>> lists(Generation generation, Collection<OutcomeList> wanted) {
        Map<Boolean, List<OutcomeList>> bounded =
                wanted.stream().distinct().collect(partitioningBy(list -> list.first() != null));
        Map<OutcomeList, List<Outcome>> found = new HashMap<>();
        newest(generation, bounded.getOrDefault(true, List.of()), found);
        bounded.getOrDefault(false, List.of()).stream()
                .collect(groupingBy(list -> new Likeness(list.by(), list.indicators())))
                .values()
                .forEach(alike -> all(generation, alike, found));
        return found;
    }

    private void newest(Generation generation, List<OutcomeList> bounded, Map<OutcomeList, List<Outcome>> found) {
        if (bounded.isEmpty()) {
            return;
        }
        List<ResponseBody<Stored<Outcome>>> answers = documents.searches(
                generation, bounded.stream().map(ElasticsearchOutcomes::search).toList(), Outcome.class);
        for (int i = 0; i < bounded.size(); i++) {
            found.put(
                    bounded.get(i),
                    answers.get(i).hits().hits().stream()
                            .map(hit -> Objects.requireNonNull(hit.source()).entity())
                            .toList());
        }
    }

    private static Search search(OutcomeList list) {
        return new Search(Kind.OUTCOMES, MultisearchBody.of(body -> body.query(OutcomeQueries.inAny(List.of(list)))
                .sort(OutcomeQueries.NEWEST_FIRST.sorts().apply(false))
                .size(list.first())));
    }

    private void all(Generation generation, List<OutcomeList> alike, Map<OutcomeList, List<Outcome>> found) {
        Map<String, List<Outcome>> parts = documents
                .list(
                        generation,
                        Kind.OUTCOMES,
                        OutcomeQueries.inAny(alike),
                        OutcomeQueries.NEWEST_FIRST,
                        Outcome.class)
                .stream()
                .collect(groupingBy(outcome -> alike.get(0).by().value(outcome)));
        alike.forEach(list -> found.put(list, parts.getOrDefault(list.of(), List.of())));
    }

    private record Likeness(OutcomeList.By by, List<String> indicators) {}
}
