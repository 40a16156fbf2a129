package fr.etabli.outcome;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The documents that figures and facts come from. */
public interface Sources {

    Optional<Source> find(Generation generation, String slug);

    /** The sources that exist among these slugs, by slug; one request. */
    Map<String, Source> find(Generation generation, Collection<String> slugs);

    /** One page of all sources, by title. */
    Slice<Slice.PlainEdge<Source>> page(Generation generation, Page page);
}
