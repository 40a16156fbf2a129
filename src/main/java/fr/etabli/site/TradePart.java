package fr.etabli.site;

import java.util.List;

/**
 * A trade in a list.
 *
 * @param words everyday words that lead to it, in French
 * @param open  how many open schools teach it
 */
record TradePart(String slug, Phrase name, List<String> words, int open) {}
