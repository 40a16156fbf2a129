package fr.etabli.school;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts words by aggregation. */
final class ElasticsearchSchoolVocabulary implements SchoolVocabulary {

    /** More words than a few thousand schools use; of a larger network the rarest are not known. */
    private static final int MOST_WORDS = 20_000;

    private final Documents documents;

    ElasticsearchSchoolVocabulary(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Words words(Generation generation) {
        MultisearchBody body = MultisearchBody.of(search -> search.size(0)
                .aggregations("names", commonest("nameWords"))
                .aggregations("descriptions", commonest("descriptionWords"))
                .aggregations("communes", commonest("commune"))
                .aggregations("open", Aggregation.of(open -> open.filter(filter ->
                                filter.term(term -> term.field("status").value(SchoolStatus.OPEN.name())))
                        .aggregations("types", commonest("qualificationTypes")))));
        Map<String, Aggregate> counted = documents
                .search(generation, new Documents.Search(Kind.SCHOOLS, body), School.class)
                .aggregations();
        Map<String, Aggregate> open =
                Objects.requireNonNull(counted.get("open")).filter().aggregations();
        return new Words(
                keys(counted, "names"), keys(counted, "descriptions"), keys(counted, "communes"), keys(open, "types"));
    }

    private static Aggregation commonest(String field) {
        return Aggregation.of(count -> count.terms(terms -> terms.field(field).size(MOST_WORDS)));
    }

    private static Set<String> keys(Map<String, Aggregate> counted, String name) {
        return Objects.requireNonNull(counted.get(name)).sterms().buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .collect(Collectors.toUnmodifiableSet());
    }
}
