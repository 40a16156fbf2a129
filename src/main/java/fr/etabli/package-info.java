/** The hub's entry point; each room is a package below this one. */
@NullMarked
package fr.etabli;

import org.jspecify.annotations.NullMarked;
