/**
 * The input files: reading them row by row with every position known, declaring what a table holds, and saying all that
 * is wrong with it.
 *
 * <p>Uses {@code vocabulary}. What a particular table holds is not here: each entity room declares its own, beside the
 * entity that the rules protect.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package fr.etabli.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
