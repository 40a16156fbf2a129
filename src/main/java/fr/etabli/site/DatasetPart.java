package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset on the page of the open data.
 *
 * @param rows    how many there are, in words
 * @param maps    files that show its rows on a map
 * @param schemas the addresses of its schemas
 */
record DatasetPart(
        String slug,
        Phrase title,
        Phrase description,
        String rows,
        List<File> files,
        List<Drawn> maps,
        List<Column> columns,
        List<String> schemas) {

    /**
     * One of its files.
     *
     * @param format its code, of which the page has the words
     * @param rows   how many it holds, without their unit
     */
    record File(String format, String name, String address, String rows, String size, String sha256) {}

    /** A file to be drawn; its size in words. */
    record Drawn(String name, String address, String size) {}

    /**
     * One of its columns.
     *
     * @param type    the code of what it holds, of which the page has the words
     * @param filled  whether every row has a value
     * @param licence where it is not that of the rows
     */
    record Column(
            String name,
            Phrase title,
            String type,
            boolean filled,
            Phrase description,
            @Nullable Phrase unit,
            String example,
            @Nullable Terms licence) {}

    /** Under which a value is given. */
    record Terms(Phrase title, String address) {}
}
