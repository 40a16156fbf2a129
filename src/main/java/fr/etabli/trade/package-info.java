/**
 * Trades, the sectors that they belong to, and the qualifications that can be earned in them.
 *
 * <p>Uses {@code vocabulary}, {@code input} and {@code index}. Who teaches a trade, and how many do, is not here but in
 * {@code school}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "input", "index"})
@NullMarked
package fr.etabli.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
