package fr.etabli.map;

import java.util.List;

/**
 * What the map shows of one generation.
 *
 * @param bounds west, south, east and north of all of it, in degrees
 */
record Atlas(Feed network, Feed regions, Feed departments, Layers layers, List<Double> bounds) {}
