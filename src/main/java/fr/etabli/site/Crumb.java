package fr.etabli.site;

/**
 * A page on the way down to another.
 *
 * @param path without the language, such as {@code /metiers}
 */
record Crumb(Phrase name, String path) {}
