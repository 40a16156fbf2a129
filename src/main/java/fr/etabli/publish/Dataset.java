package fr.etabli.publish;

import fr.etabli.vocabulary.ExportFormat;
import java.time.Instant;
import java.util.List;

/**
 * A dataset as it was last published.
 *
 * @param slug        such as {@code schools}
 * @param title       in French
 * @param description what a row is, in French
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 * @param version     of the publication
 */
public record Dataset(
        String slug,
        String title,
        String description,
        String licence,
        String attribution,
        String version,
        Instant issuedAt,
        List<Distribution> distributions) {

    /**
     * One of its files.
     *
     * @param url      the immutable address of this version
     * @param byteSize uncompressed
     * @param sha256   of the uncompressed bytes
     * @param rowCount features only in GeoJSON
     */
    public record Distribution(
            ExportFormat format, String mediaType, String url, long byteSize, String sha256, int rowCount) {}
}
