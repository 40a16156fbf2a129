package fr.etabli.trade;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchTrades implements Trades {

    private static final Listing<Trade> BY_NAME = new Listing<>(Trade::name, Trade::slug);

    private final EntityDictionary<Trade> dictionary;

    ElasticsearchTrades(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.TRADES, Trade.class);
    }

    @Override
    public Optional<Trade> find(Generation generation, String slug) {
        return dictionary.find(generation, slug);
    }

    @Override
    public Trade get(Generation generation, String slug) {
        return dictionary.get(generation, slug);
    }

    @Override
    public List<Trade> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
