/**
 * The GraphQL edge: GraphQL over HTTP, scalars, {@code node}, errors, limits, the generation that a request reads, answers
 * and documents kept in memory.
 *
 * <p>Uses {@code vocabulary}. The fields themselves are not here: each lives in the latest room that it needs.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package fr.etabli.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
