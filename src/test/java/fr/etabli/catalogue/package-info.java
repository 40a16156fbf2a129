@NullMarked
package fr.etabli.catalogue;

import org.jspecify.annotations.NullMarked;
