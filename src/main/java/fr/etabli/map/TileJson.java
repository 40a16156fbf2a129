package fr.etabli.map;

import fr.etabli.vocabulary.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Describes the tiles to the clients that draw them, as TileJSON 3.0.0 has it. */
record TileJson(Credits credits, PublicAddress address) {

    static final String TILES = "/map/tiles/{z}/{x}/{y}.mvt";

    /** Where a map begins that was told nothing else: longitude, latitude and zoom. */
    static final List<Double> CENTER = List.of(2.4, 46.6, 5.0);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "Établi";
    private static final String DESCRIPTION = "Écoles de production, régions et départements";
    private static final String TEXT = "String";
    private static final String NUMBER = "Number";

    Feed of(Atlas atlas) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", NAME);
        json.put("description", DESCRIPTION);
        json.put("attribution", credits.attribution());
        json.put("tiles", List.of(address.of(TILES)));
        json.put("minzoom", 0);
        json.put("maxzoom", TileAddress.MAX_ZOOM);
        json.put("bounds", atlas.bounds());
        json.put("center", List.of(CENTER.get(0), CENTER.get(1), CENTER.get(2).intValue()));
        json.put("vector_layers", layers(TileAddress.MAX_ZOOM));
        return Feed.of(out -> out.write(JSON.writeValueAsBytes(json)));
    }

    /** What a PMTiles archive says of itself beside what its header has. */
    byte[] ofArchive(int lastZoom) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", NAME);
        json.put("description", DESCRIPTION);
        json.put("attribution", credits.attribution());
        json.put("type", "overlay");
        json.put("licence", credits.licence());
        json.put("vector_layers", layers(lastZoom));
        return JSON.writeValueAsBytes(json);
    }

    private static List<Map<String, Object>> layers(int lastZoom) {
        return List.of(
                layer(
                        lastZoom,
                        "regions",
                        "Outlines of regions with counts of schools.",
                        counts(Map.of("code", TEXT, "name", TEXT))),
                layer(
                        lastZoom,
                        "departments",
                        "Outlines of departments with counts of schools.",
                        counts(Map.of("code", TEXT, "name", TEXT, "region_code", TEXT))),
                layer(lastZoom, SchoolLayer.NAME, "Schools, or how many there are side by side.", schools()));
    }

    private static Map<String, Object> layer(int lastZoom, String id, String description, Map<String, String> fields) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("description", description);
        layer.put("minzoom", 0);
        layer.put("maxzoom", lastZoom);
        layer.put("fields", fields);
        return layer;
    }

    private static Map<String, String> counts(Map<String, String> named) {
        Map<String, String> fields = new TreeMap<>(named);
        new Tally().byStatus().keySet().forEach(count -> fields.put(count, NUMBER));
        return fields;
    }

    private static Map<String, String> schools() {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("count", "open").forEach(field -> fields.put(field, NUMBER));
        List.of("sector_code", "colour", "slug", "name", "status", "url").forEach(field -> fields.put(field, TEXT));
        return fields;
    }
}
