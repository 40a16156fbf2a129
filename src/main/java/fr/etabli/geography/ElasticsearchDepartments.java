package fr.etabli.geography;

import fr.etabli.index.Documents;
import fr.etabli.index.EntityDictionary;
import fr.etabli.index.Kind;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

final class ElasticsearchDepartments implements Departments {

    private final EntityDictionary<Department> dictionary;

    ElasticsearchDepartments(Documents documents) {
        this.dictionary = new EntityDictionary<>(documents, Kind.DEPARTMENTS, Department.class);
    }

    @Override
    public Optional<Department> find(Generation generation, String code) {
        return dictionary.find(generation, code);
    }

    @Override
    public Department get(Generation generation, String code) {
        return dictionary.get(generation, code);
    }

    @Override
    public List<Department> list(Generation generation) {
        return List.copyOf(dictionary.all(generation).values());
    }
}
