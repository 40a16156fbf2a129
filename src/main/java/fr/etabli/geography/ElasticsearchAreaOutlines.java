package fr.etabli.geography;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import java.util.Optional;

final class ElasticsearchAreaOutlines implements AreaOutlines {

    private final EntityDictionary<AreaOutline> dictionary;

    ElasticsearchAreaOutlines(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.OUTLINES, AreaOutline.class);
    }

    @Override
    public Optional<AreaOutline> ofRegion(Generation generation, String code) {
        return dictionary.find(generation, "region." + code);
    }

    @Override
    public Optional<AreaOutline> ofDepartment(Generation generation, String code) {
        return dictionary.find(generation, "department." + code);
    }
}
