package fr.etabli.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the map is published and remembered.
 *
 * @param archiveZoom the last zoom of the tiles that each publication holds in one file
 */
@ConfigurationProperties("etabli.map")
record MapProperties(@DefaultValue("14") int archiveZoom, @DefaultValue Cache cache) {

    /** Memory for what was asked for before. */
    record Cache(@DefaultValue("16MB") DataSize tiles, @DefaultValue("16MB") DataSize pictures) {}

    MapProperties {
        if (archiveZoom < 0 || archiveZoom > TileAddress.MAX_ZOOM) {
            throw new IllegalArgumentException(
                    "etabli.map.archive-zoom is a zoom from 0 to " + TileAddress.MAX_ZOOM + ": " + archiveZoom);
        }
    }
}
