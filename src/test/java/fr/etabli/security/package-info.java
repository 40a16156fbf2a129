/** The hub as somebody meets it who means it no good. */
@NullMarked
package fr.etabli.security;

import org.jspecify.annotations.NullMarked;
