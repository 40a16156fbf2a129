/**
 * Regions, departments and communes: the reference data on which every place and distance rests.
 *
 * <p>Uses {@code vocabulary}, {@code input} and {@code index}. Schools are not here, nor any count of them.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "input", "index"})
@NullMarked
package fr.etabli.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
