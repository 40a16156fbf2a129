/**
 * The command line: what each command does and the code that it exits with.
 *
 * <p>Uses {@code vocabulary}, {@code index}, {@code input}, {@code ingest} and {@code publish}. The work itself is not here.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "index", "input", "ingest", "publish"})
@NullMarked
package fr.etabli.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
