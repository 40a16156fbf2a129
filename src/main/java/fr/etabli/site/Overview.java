package fr.etabli.site;

import java.util.List;

/**
 * The network on one page.
 *
 * @param tiles   what was counted
 * @param sectors with the trades that open schools teach
 * @param regions all of them, by name
 */
record Overview(List<Tile> tiles, List<SectorPart> sectors, List<Way> regions) {

    /** A count with what it counts. */
    record Tile(String amount, String label) {}

    /** A search to begin with, and how many open schools it finds. */
    record Way(String key, Phrase name, int count, String href) {}

    /** A sector and its trades. */
    record SectorPart(Way sector, List<Way> trades) {}
}
