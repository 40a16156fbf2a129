package fr.etabli.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of what the parser calls out. */
final class CsvLineHandler extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private final List<String> cells = new ArrayList<>();
    private int strayQuotes;
    private int firstStray;

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        strayQuotes = 0;
        firstStray = -1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String text = new String(buffer, offset, length);
        if (!quoted && text.indexOf('"') >= 0) {
            strayQuotes += (int) text.chars().filter(c -> c == '"').count();
            firstStray = firstStray < 0 ? index : firstStray;
        }
        cells.add(text);
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(getStartingLineNumber(), List.copyOf(cells), strayQuotes, firstStray);
    }
}
