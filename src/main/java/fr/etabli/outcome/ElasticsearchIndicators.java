package fr.etabli.outcome;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchIndicators implements Indicators {

    private static final Listing<Indicator> BY_NAME = new Listing<>(Indicator::name, Indicator::code);

    private final EntityDictionary<Indicator> dictionary;

    ElasticsearchIndicators(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.INDICATORS, Indicator.class);
    }

    @Override
    public Optional<Indicator> find(Generation generation, String code) {
        return dictionary.find(generation, code);
    }

    @Override
    public Indicator get(Generation generation, String code) {
        return dictionary.get(generation, code);
    }

    @Override
    public List<Indicator> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
