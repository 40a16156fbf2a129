@NullMarked
package fr.etabli.vocabulary;

import org.jspecify.annotations.NullMarked;
