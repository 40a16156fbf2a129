@NullMarked
package fr.etabli.index;

import org.jspecify.annotations.NullMarked;
