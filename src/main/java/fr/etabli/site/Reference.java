package fr.etabli.site;

import org.jspecify.annotations.Nullable;

/**
 * A document that something was taken from.
 *
 * @param unchecked whether it is no document but what the writers of the data hold for known
 * @param date when it was published, or that it bears no date
 */
record Reference(Phrase title, String publisher, String date, @Nullable String url, boolean unchecked) {}
