package fr.etabli.site;

/**
 * Whether a school is open, as its badge says it.
 *
 * @param style of the badge: {@code open} only where that was confirmed lately
 */
record Standing(String text, String style) {}
