/**
 * Text, facets, nearby, suggestions, statistics: everything that returns a connection of schools, wherever it hangs.
 *
 * <p>Uses {@code vocabulary}, {@code index}, the entities, and {@code reading} for what texts mean. What a document holds to be found by is not here: it is shaped
 * beside the entity, when a generation is made.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "geography", "trade", "school", "outcome", "reading"})
@NullMarked
package fr.etabli.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
