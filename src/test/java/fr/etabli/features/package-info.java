@NullMarked
package fr.etabli.features;

import org.jspecify.annotations.NullMarked;
