@NullMarked
package fr.etabli.outcome;

import org.jspecify.annotations.NullMarked;
