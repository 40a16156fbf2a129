package fr.etabli.school;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

final class ElasticsearchSchools implements Schools {

    private final Documents documents;

    ElasticsearchSchools(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<School> find(Generation generation, String slug) {
        return documents.find(generation, Kind.SCHOOLS, slug, School.class);
    }

    @Override
    public Map<String, School> find(Generation generation, Collection<String> slugs) {
        return documents.find(generation, Kind.SCHOOLS, slugs, School.class);
    }

    @Override
    public void forEachSlug(Generation generation, Consumer<String> reader) {
        Query every = Query.of(query -> query.matchAll(all -> all));
        try (Scan<School> schools = documents.scan(generation, Kind.SCHOOLS, every, Ordering.byKey(), School.class)) {
            schools.forEachRemaining(school -> reader.accept(school.slug()));
        }
    }

    @Override
    public int count(Generation generation) {
        MultisearchBody body = MultisearchBody.of(search -> search.query(Query.of(query -> query.matchAll(all -> all)))
                .size(0)
                .trackTotalHits(track -> track.enabled(true)));
        var answer = documents.search(generation, new Documents.Search(Kind.SCHOOLS, body), School.class);
        return Math.toIntExact(Objects.requireNonNull(answer.hits().total()).value());
    }
}
