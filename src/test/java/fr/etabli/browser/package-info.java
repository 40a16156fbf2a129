/** The pages in a real browser: what people do with them, and what stands in the way of whom. */
@NullMarked
package fr.etabli.browser;

import org.jspecify.annotations.NullMarked;
