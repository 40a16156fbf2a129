package fr.etabli.trade;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Listing;
import java.util.List;
import java.util.Optional;

final class ElasticsearchQualifications implements Qualifications {

    private static final Listing<Qualification> BY_NAME = new Listing<>(Qualification::name, Qualification::slug);

    private final EntityDictionary<Qualification> dictionary;

    ElasticsearchQualifications(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.QUALIFICATIONS, Qualification.class);
    }

    @Override
    public Optional<Qualification> find(Generation generation, String slug) {
        return dictionary.find(generation, slug);
    }

    @Override
    public Qualification get(Generation generation, String slug) {
        return dictionary.get(generation, slug);
    }

    @Override
    public List<Qualification> list(Generation generation) {
        return dictionary.all(generation, BY_NAME);
    }
}
