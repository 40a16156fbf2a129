/**
 * What the words of a text mean: trades, diplomas, places, statuses, and what is left of them. Everyday words, word
 * families and typing errors are settled here, in memory, so that reading a text costs no request.
 *
 * <p>Uses {@code vocabulary}, {@code geography}, {@code trade} and {@code school}. Finding the schools that fit a meaning is
 * not here: {@code search} does that. The words themselves are in {@code schema/lexicon}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "geography", "trade", "school"})
@NullMarked
package fr.etabli.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
