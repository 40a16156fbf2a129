@NullMarked
package fr.etabli.geography;

import org.jspecify.annotations.NullMarked;
