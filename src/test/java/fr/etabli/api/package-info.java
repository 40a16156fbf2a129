@NullMarked
package fr.etabli.api;

import org.jspecify.annotations.NullMarked;
