package fr.etabli.geography;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchRegions implements Regions {

    private static final Listing<Region> BY_NAME = new Listing<>(Region::name, Region::code);

    private final EntityDictionary<Region> dictionary;

    ElasticsearchRegions(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.REGIONS, Region.class);
    }

    @Override
    public Optional<Region> find(Generation generation, String code) {
        return dictionary.find(generation, code);
    }

    @Override
    public Region get(Generation generation, String code) {
        return dictionary.get(generation, code);
    }

    @Override
    public List<Region> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
