package fr.etabli.school;

import fr.etabli.vocabulary.Generation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The schools, one by one. */
public interface Schools {

    Optional<School> find(Generation generation, String slug);

    /** The schools that exist among these slugs, by slug; one request. */
    Map<String, School> find(Generation generation, Collection<String> slugs);

    /** Hands over the slugs of all, in their order, of whatever status; memory stays constant. */
    void forEachSlug(Generation generation, Consumer<String> reader);

    /** How many there are, of whatever status. */
    int count(Generation generation);
}
