/** The hub as it is used for a long time: what grows, what is left open, what fails once in a while. */
@NullMarked
package fr.etabli.endurance;

import org.jspecify.annotations.NullMarked;
