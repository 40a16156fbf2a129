package fr.etabli.map;

/**
 * What every feed of the map says of the data.
 *
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 */
public record Credits(String licence, String attribution) {}
