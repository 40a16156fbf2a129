@NullMarked
package fr.etabli.extract;

import org.jspecify.annotations.NullMarked;
