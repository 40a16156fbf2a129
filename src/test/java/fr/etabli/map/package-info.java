@NullMarked
package fr.etabli.map;

import org.jspecify.annotations.NullMarked;
