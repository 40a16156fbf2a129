@NullMarked
package fr.etabli.publish;

import org.jspecify.annotations.NullMarked;
