package fr.etabli.school;

import fr.etabli.vocabulary.Generation;
import java.util.Set;

/** The words that schools are spoken of with. */
public interface SchoolVocabulary {

    /** The commonest words, as many as memory is kept for; one request. */
    Words words(Generation generation);

    /**
     * Words of schools, folded.
     *
     * @param names        words of names of schools and of their operators
     * @param descriptions words of their descriptions
     * @param communes     INSEE codes of communes where there are schools
     * @param types        names of the types of qualifications that some open school is known to prepare for
     */
    record Words(Set<String> names, Set<String> descriptions, Set<String> communes, Set<String> types) {}
}
