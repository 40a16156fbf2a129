/**
 * The job that checks the input files and builds a generation from them.
 *
 * <p>Uses {@code vocabulary}, {@code input}, {@code index} and the entities. Reading what was built is not here; nor are the
 * rules of the check, which live beside the entities that they protect.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "input", "index", "geography", "trade", "school", "outcome"})
@NullMarked
package fr.etabli.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
