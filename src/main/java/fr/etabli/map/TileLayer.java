package fr.etabli.map;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.GeomCmd;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One layer of a tile that is being made. */
final class TileLayer {

    private static final MvtLayerParams PARAMETERS = new MvtLayerParams(TileAddress.EXTENT);

    private final Tile.Layer.Builder layer;
    private final MvtLayerProps properties = new MvtLayerProps();

    TileLayer(String name) {
        layer = MvtUtil.newLayerBuilder(name, PARAMETERS);
    }

    void point(int x, int y, Map<String, ?> described) {
        Tile.Feature.Builder feature = Tile.Feature.newBuilder()
                .setType(Tile.GeomType.POINT)
                .addGeometry(MvtUtil.geomCmdHdr(GeomCmd.MOVE_TO, 1))
                .addGeometry(MvtUtil.encodeZigZag(x))
                .addGeometry(MvtUtil.encodeZigZag(y));
        tag(feature, described);
        layer.addFeatures(feature);
    }

    /** @param polygons in units of the tile, whole numbers */
    void polygons(Geometry polygons, Map<String, ?> described) {
        polygons.setUserData(described);
        JtsAdapter.addFeatures(layer, polygons, properties, (data, same, feature) -> tag(feature, described));
    }

    private void tag(Tile.Feature.Builder feature, Map<String, ?> described) {
        described.forEach(
                (key, value) -> feature.addTags(properties.addKey(key)).addTags(properties.addValue(value)));
    }

    /** A tile holds no layer without features. */
    void addTo(Tile.Builder tile) {
        if (layer.getFeaturesCount() > 0) {
            MvtUtil.writeProps(layer, properties);
            tile.addLayers(layer);
        }
    }
}
