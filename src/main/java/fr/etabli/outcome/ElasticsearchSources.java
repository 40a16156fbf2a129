package fr.etabli.outcome;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

final class ElasticsearchSources implements Sources {

    private static final Query ALL = Query.of(query -> query.matchAll(all -> all));
    private static final Ordering BY_TITLE = Ordering.by("titleSort", SortOrder.Asc);

    private final Documents documents;

    ElasticsearchSources(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Source> find(Generation generation, String slug) {
        return documents.find(generation, Kind.SOURCES, slug, Source.class);
    }

    @Override
    public Map<String, Source> find(Generation generation, Collection<String> slugs) {
        return documents.find(generation, Kind.SOURCES, slugs, Source.class);
    }

    @Override
    public Slice<Slice.PlainEdge<Source>> page(Generation generation, Page page) {
        return documents.page(generation, Kind.SOURCES, ALL, BY_TITLE, page, Source.class);
    }
}
