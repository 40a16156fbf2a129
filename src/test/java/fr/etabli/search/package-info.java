@NullMarked
package fr.etabli.search;

import org.jspecify.annotations.NullMarked;
