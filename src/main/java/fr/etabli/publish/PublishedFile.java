package fr.etabli.publish;

import fr.etabli.map.MapFile;
import fr.etabli.vocabulary.ExportFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of a publication.
 *
 * @param name       such as {@code schools.csv}
 * @param dataset    slug; null for files that belong to no dataset, such as {@code SHA256SUMS}
 * @param format     null for files that hold no rows
 * @param mediaType  as IANA registers it, without parameters
 * @param bytes      its size, uncompressed
 * @param sha256     of its bytes, uncompressed, in lower-case hexadecimal digits
 * @param rows       how many rows it holds; features only in GeoJSON
 * @param compressed whether the same bytes lie beside it, compressed by gzip
 */
public record PublishedFile(
        String name,
        @Nullable String dataset,
        @Nullable ExportFormat format,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable Long rows,
        boolean compressed) {

    /** Whether it is there to be drawn: a feed of the map, or its tiles. */
    public boolean draws() {
        return MapFile.find(name).isPresent();
    }
}
