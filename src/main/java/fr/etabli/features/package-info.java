/**
 * Schools, regions and departments as geographic features, at the addresses that OGC API – Features 1.0 lays down: what
 * geographic information systems open without being told how.
 *
 * <p>Uses {@code vocabulary}, {@code index}, the entities but figures, and {@code map}, which knows how a feature is drawn.
 * A filter here is equality with a property; what the words of a text mean, and selections by them, are in
 * {@code search}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "geography", "trade", "school", "map"})
@NullMarked
package fr.etabli.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
