package fr.etabli.map;

import java.util.Optional;
import java.util.stream.Stream;

/** What every publication holds of the map. */
public enum MapFile {
    /** Every school with a point. */
    NETWORK("map-network.geojson", "schools", MapController.GEOJSON, true),
    /** The outlines of regions with counts. */
    REGIONS("map-regions.geojson", "regions", MapController.GEOJSON, true),
    /** The outlines of departments with counts. */
    DEPARTMENTS("map-departments.geojson", "departments", MapController.GEOJSON, true),
    /** All vector tiles in one file. It is read in parts, so it must not be given out compressed. */
    TILES("map-tiles.pmtiles", "schools", "application/vnd.pmtiles", false);

    private final String fileName;
    private final String dataset;
    private final String mediaType;
    private final boolean text;

    MapFile(String fileName, String dataset, String mediaType, boolean text) {
        this.fileName = fileName;
        this.dataset = dataset;
        this.mediaType = mediaType;
        this.text = text;
    }

    /** That of this name, if it is one of the map. */
    public static Optional<MapFile> find(String fileName) {
        return Stream.of(values())
                .filter(file -> file.fileName.equals(fileName))
                .findFirst();
    }

    public String fileName() {
        return fileName;
    }

    /** The slug of the dataset that it shows. */
    public String dataset() {
        return dataset;
    }

    /** As IANA registers it, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isText() {
        return text;
    }
}
