@NullMarked
package fr.etabli.operation;

import org.jspecify.annotations.NullMarked;
