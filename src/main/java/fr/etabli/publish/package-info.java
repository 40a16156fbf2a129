/**
 * The job and the streams that turn a generation into files, feed and catalogue, and what the API says of them.
 *
 * <p>Uses {@code vocabulary}, {@code index}, the entities, {@code search} and {@code map}. Making a generation is not here.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "geography", "school", "map", "extract"})
@NullMarked
package fr.etabli.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
