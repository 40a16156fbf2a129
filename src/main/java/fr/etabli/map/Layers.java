package fr.etabli.map;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;

/** What the tiles of one generation are made of. */
record Layers(AreaLayer regions, AreaLayer departments, SchoolLayer schools) {

    /** Nothing at all where nothing is to be drawn. */
    Feed tile(TileAddress address) {
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
