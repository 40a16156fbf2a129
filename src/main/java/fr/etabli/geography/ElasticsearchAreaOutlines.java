package fr.etabli.geography;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;
import java.util.Optional;

final class ElasticsearchAreaOutlines implements AreaOutlines {

    private static final int GENERATIONS = 3;

    private final Documents documents;
    private final EntityDictionary<AreaOutline> dictionary;
    private final Cache<Generation, Boolean> drawn =
            Caffeine.newBuilder().maximumSize(GENERATIONS).build();

    ElasticsearchAreaOutlines(Documents documents) {
        this.documents = documents;
        this.dictionary = new EntityDictionary<>(documents, Kind.OUTLINES, AreaOutline.class);
    }

    @Override
    public Optional<AreaOutline> ofRegion(Generation generation, String code) {
        return find(generation, "region." + code);
    }

    @Override
    public Optional<AreaOutline> ofDepartment(Generation generation, String code) {
        return find(generation, "department." + code);
    }

    private Optional<AreaOutline> find(Generation generation, String key) {
        return drawn.get(generation, this::hasOutlines) ? dictionary.find(generation, key) : Optional.empty();
    }

    /** A generation made by a hub before there were outlines, pinned or kept since, has not even an index of them. */
    private boolean hasOutlines(Generation generation) {
        return documents
                .find(generation, Kind.MANIFEST, Kind.MANIFEST.toString(), Manifest.class)
                .filter(manifest -> manifest.count(Kind.OUTLINES) > 0)
                .isPresent();
    }
}
