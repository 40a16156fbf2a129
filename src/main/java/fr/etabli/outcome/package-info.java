/**
 * Figures that somebody stated, the indicators that define them, the sources that they come from, where they contradict
 * one another, and what must be withheld.
 *
 * <p>Uses {@code vocabulary}, {@code input}, {@code index}, {@code geography}, {@code trade} and {@code school}. Counts
 * that the hub makes itself are not here but in {@code school} and {@code search}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "input", "index", "geography", "trade", "school"})
@NullMarked
package fr.etabli.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
