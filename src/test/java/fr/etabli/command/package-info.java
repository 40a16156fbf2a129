@NullMarked
package fr.etabli.command;

import org.jspecify.annotations.NullMarked;
