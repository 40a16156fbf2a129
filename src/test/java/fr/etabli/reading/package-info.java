@NullMarked
package fr.etabli.reading;

import org.jspecify.annotations.NullMarked;
