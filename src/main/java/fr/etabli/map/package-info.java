/**
 * The network ready to be drawn: feeds in GeoJSON and vector tiles, both from one walk over the schools of a generation.
 *
 * <p>Uses {@code vocabulary}, {@code index}, the entities and {@code search}. The pages that draw it are not here.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "geography", "trade", "school", "outcome", "search"})
@NullMarked
package fr.etabli.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
