/**
 * What those who run the hub see of each request: its number, and where it is wanted its trace.
 *
 * <p>Uses {@code vocabulary}. Metrics and health are not here: each room tells its own.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package fr.etabli.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
