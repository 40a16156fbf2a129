package fr.etabli.site;

import fr.etabli.school.SchoolStatus;
import java.util.List;

/**
 * The network on one page.
 *
 * @param tiles what was counted
 * @param shown how many schools stand on the page
 * @param total how many there are
 */
record Overview(List<Tile> tiles, List<RegionPart> regions, int shown, int total) {

    public boolean isTruncated() {
        return shown < total;
    }

    /** A count with what it counts. */
    record Tile(String amount, String label) {}

    /**
     * A region with its schools, by name.
     *
     * @param open   how many open schools it has, whether they stand on the page or not
     * @param others those that are planned, closed or of unknown fate
     */
    record RegionPart(String code, String name, int open, List<Card> schools, List<Card> others) {}

    /** A school in a list; {@code trades} are their names, separated by commas. */
    record Card(String slug, String name, String town, SchoolStatus status, String trades) {}
}
