/**
 * The rows of the datasets, what each column holds, and the files that hold them: one definition for all formats, written
 * as streams. Selections go out from here as exports.
 *
 * <p>Uses {@code vocabulary}, {@code index}, the entities, {@code search} and {@code map}. Publications, which are kept and
 * have versions, are not here.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "index", "geography", "trade", "school", "outcome", "search", "map"})
@NullMarked
package fr.etabli.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
