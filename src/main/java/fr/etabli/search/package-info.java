/**
 * Text, facets, nearby, suggestions, statistics: everything that returns a connection of schools, wherever it hangs.
 *
 * <p>Uses {@code vocabulary}, {@code index} and the entities. What a document holds to be found by is not here: it is shaped
 * beside the entity, when a generation is made.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "geography", "trade", "school", "outcome"})
@NullMarked
package fr.etabli.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
