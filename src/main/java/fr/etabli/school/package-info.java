/**
 * Schools, their programmes and networks, and every count of them.
 *
 * <p>Uses {@code vocabulary}, {@code input}, {@code index}, {@code geography} and {@code trade}. Finding schools by text
 * or place is in {@code search}; what was stated about them, and by whom, in {@code outcome}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "input", "index", "geography", "trade"})
@NullMarked
package fr.etabli.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
