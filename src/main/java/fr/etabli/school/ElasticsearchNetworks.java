package fr.etabli.school;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchNetworks implements Networks {

    private static final Listing<Network> BY_NAME = new Listing<>(Network::name, Network::slug);

    private final EntityDictionary<Network> dictionary;

    ElasticsearchNetworks(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.NETWORKS, Network.class);
    }

    @Override
    public Optional<Network> find(Generation generation, String slug) {
        return dictionary.find(generation, slug);
    }

    @Override
    public Network get(Generation generation, String slug) {
        return dictionary.get(generation, slug);
    }

    @Override
    public List<Network> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
