package fr.etabli.input;

import java.util.List;

/**
 * One record of a CSV file as it stands.
 *
 * @param line        line on which it begins, the first being 1
 * @param cells       its cells, unquoted
 * @param strayQuotes how many quotes stand in cells that are not quoted, against RFC 4180
 * @param firstStray  index of the first such cell, or -1
 */
record CsvLine(long line, List<String> cells, int strayQuotes, int firstStray) {

    static final CsvLine NONE = new CsvLine(1, List.of(), 0, -1);
}
