/** The tests, laid out like the rooms that they hold to their word. */
@NullMarked
package fr.etabli;

import org.jspecify.annotations.NullMarked;
