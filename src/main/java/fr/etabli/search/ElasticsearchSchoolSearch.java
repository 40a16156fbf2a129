package fr.etabli.search;

import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Scan;
import fr.etabli.index.Stored;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends what any number of requests for schools need as one multi-search. */
final class ElasticsearchSchoolSearch implements SchoolSearch {

    private final Documents documents;
    private final Selections selections;
    private final Facets facets;

    ElasticsearchSchoolSearch(Documents documents, Selections selections, Facets facets) {
        this.documents = documents;
        this.selections = selections;
        this.facets = facets;
    }

    @Override
    public SchoolResults find(SchoolRequest request) {
        return Objects.requireNonNull(find(List.of(request)).get(request)).get();
    }

    @Override
    public Map<SchoolRequest, SchoolAnswer> find(Collection<SchoolRequest> requests) {
        Map<SchoolRequest, SchoolAnswer> answers = new LinkedHashMap<>();
        Map<SchoolRequest, SchoolPlan> plans = new LinkedHashMap<>();
        Map<SchoolFilter, Selection> selected = new HashMap<>();
        Map<SchoolFilter, EtabliException> refused = new HashMap<>();
        for (SchoolRequest request : requests) {
            try {
                Selection selection = select(request, selected, refused);
                var unused = selections.known(request.generation(), request.scope());
                plans.put(request, new SchoolPlan(request, selection, facets));
            } catch (EtabliException refusal) {
                answers.put(request, SchoolAnswer.refused(refusal));
            }
        }
        plans.keySet().stream()
                .map(SchoolRequest::generation)
                .distinct()
                .toList()
                .forEach(generation -> send(generation, plans, answers));
        return answers;
    }

    /** Each filter is read once, its refusal too: a place may cost a request. */
    private Selection select(
            SchoolRequest request, Map<SchoolFilter, Selection> selected, Map<SchoolFilter, EtabliException> refused) {
        EtabliException known = refused.get(request.filter());
        if (known != null) {
            throw known;
        }
        try {
            return selected.computeIfAbsent(
                    request.filter(), filter -> selections.select(request.generation(), filter));
        } catch (EtabliException refusal) {
            refused.put(request.filter(), refusal);
            throw refusal;
        }
    }

    private void send(
            Generation generation, Map<SchoolRequest, SchoolPlan> plans, Map<SchoolRequest, SchoolAnswer> answers) {
        List<SchoolRequest> requests = plans.keySet().stream()
                .filter(request -> request.generation().equals(generation))
                .toList();
        List<Documents.Search> searches = requests.stream()
                .flatMap(request -> plan(plans, request).searches().stream())
                .toList();
        List<ResponseBody<Stored<School>>> responses = documents.searches(generation, searches, School.class);
        int from = 0;
        for (SchoolRequest request : requests) {
            SchoolPlan plan = plan(plans, request);
            int to = from + plan.searches().size();
            answers.put(request, SchoolAnswer.of(plan.read(responses.subList(from, to))));
            from = to;
        }
    }

    private static SchoolPlan plan(Map<SchoolRequest, SchoolPlan> plans, SchoolRequest request) {
        return Objects.requireNonNull(plans.get(request));
    }

    @Override
    public Scan<School> scan(Generation generation, SchoolSelection wanted) {
        return scan(generation, Kind.SCHOOLS, wanted, School.class);
    }

    @Override
    public Scan<Programme> scanProgrammes(Generation generation, SchoolSelection wanted) {
        return scan(generation, Kind.PROGRAMMES, wanted, Programme.class);
    }

    private <T> Scan<T> scan(Generation generation, Kind kind, SchoolSelection wanted, Class<T> type) {
        Selection selection =
                selections.select(generation, wanted.filter()).within(selections.known(generation, wanted.scope()));
        return documents.scan(
                generation,
                kind,
                SchoolQueries.matching(selection, wanted.order()),
                selection.ordering(wanted.order()),
                type);
    }
}
