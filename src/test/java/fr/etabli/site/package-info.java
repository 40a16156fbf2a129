@NullMarked
package fr.etabli.site;

import org.jspecify.annotations.NullMarked;
