package fr.etabli.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of what the parser calls out. */
final class CsvLineHandler extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private static final int MOST_CELLS = 1_000;

    /** In characters. */
    private static final int LONGEST_LINE = 4 << 20;

    private final List<String> cells = new ArrayList<>();
    private int strayQuotes;
    private int firstStray;
    private int length;

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        strayQuotes = 0;
        firstStray = -1;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        refuseWhatNeverEnds(size);
        String text = new String(buffer, offset, size);
        if (!quoted && text.indexOf('"') >= 0) {
            strayQuotes += (int) text.chars().filter(c -> c == '"').count();
            firstStray = firstStray < 0 ? index : firstStray;
        }
        cells.add(text);
    }

    private void refuseWhatNeverEnds(int size) {
        length += size;
        if (cells.size() == MOST_CELLS) {
            throw new CsvParseException("A line holds more than " + MOST_CELLS + " cells");
        }
        if (length > LONGEST_LINE) {
            throw new CsvParseException("A line holds more than " + LONGEST_LINE + " characters");
        }
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(getStartingLineNumber(), List.copyOf(cells), strayQuotes, firstStray);
    }
}
