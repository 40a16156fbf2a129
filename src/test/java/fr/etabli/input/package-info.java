@NullMarked
package fr.etabli.input;

import org.jspecify.annotations.NullMarked;
