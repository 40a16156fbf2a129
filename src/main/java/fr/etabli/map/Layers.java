package fr.etabli.map;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the tiles of one generation are made of. */
final class Layers {

    private final AreaLayer regions;
    private final AreaLayer departments;
    private final SchoolLayer schools;
    /** Most tiles show nothing but the inside of one region and one department: some hundred tiles in all. */
    private final Map<List<List<String>>, Feed> insides = new ConcurrentHashMap<>();

    Layers(AreaLayer regions, AreaLayer departments, SchoolLayer schools) {
        this.regions = regions;
        this.departments = departments;
        this.schools = schools;
    }

    /** Nothing at all where nothing is to be drawn. */
    Feed tile(TileAddress address) {
        return uniform(address, address.zoom()).orElseGet(() -> drawn(address));
    }

    /** The tile that all those of a zoom are that lie in another tile, of that zoom or before it, if they are the same. */
    Optional<Feed> uniform(TileAddress within, int zoom) {
        if (schools.reaches(within)) {
            return Optional.empty();
        }
        return regions.covering(within, zoom).flatMap(region -> departments
                .covering(within, zoom)
                .map(department ->
                        insides.computeIfAbsent(List.of(region, department), unseen -> drawn(first(within, zoom)))));
    }

    /** Whether the tiles of a zoom that lie in another tile may show anything. */
    boolean reach(TileAddress within, int zoom) {
        return schools.reaches(within) || regions.reaches(within, zoom) || departments.reaches(within, zoom);
    }

    private static TileAddress first(TileAddress within, int zoom) {
        int deeper = zoom - within.zoom();
        return new TileAddress(zoom, within.x() << deeper, within.y() << deeper);
    }

    private Feed drawn(TileAddress address) {
        TileLayer regionLayer = new TileLayer("regions");
        TileLayer departmentLayer = new TileLayer("departments");
        TileLayer schoolLayer = new TileLayer(SchoolLayer.NAME);
        regions.draw(address, regionLayer);
        departments.draw(address, departmentLayer);
        schools.draw(address, schoolLayer);
        Tile.Builder tile = Tile.newBuilder();
        regionLayer.addTo(tile);
        departmentLayer.addTo(tile);
        schoolLayer.addTo(tile);
        return Feed.of(tile.build()::writeTo);
    }
}
