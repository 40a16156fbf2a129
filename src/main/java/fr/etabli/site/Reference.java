package fr.etabli.site;

import org.jspecify.annotations.Nullable;

/**
 * A document that something was taken from.
 *
 * @param date when it was published, or that it bears no date
 */
record Reference(Phrase title, String publisher, String date, @Nullable String url) {}
