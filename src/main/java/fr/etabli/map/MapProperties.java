package fr.etabli.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the map is published.
 *
 * @param archiveZoom the last zoom of the tiles that each publication holds in one file
 */
@ConfigurationProperties("etabli.map")
record MapProperties(@DefaultValue("14") int archiveZoom) {

    MapProperties {
        if (archiveZoom < 0 || archiveZoom > TileAddress.MAX_ZOOM) {
            throw new IllegalArgumentException(
                    "etabli.map.archive-zoom is a zoom from 0 to " + TileAddress.MAX_ZOOM + ": " + archiveZoom);
        }
    }
}
