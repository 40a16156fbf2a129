package fr.etabli.trade;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchSectors implements Sectors {

    private static final Listing<Sector> BY_NAME = new Listing<>(Sector::name, Sector::code);

    private final EntityDictionary<Sector> dictionary;

    ElasticsearchSectors(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.SECTORS, Sector.class);
    }

    @Override
    public Optional<Sector> find(Generation generation, String code) {
        return dictionary.find(generation, code);
    }

    @Override
    public Sector get(Generation generation, String code) {
        return dictionary.get(generation, code);
    }

    @Override
    public List<Sector> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
