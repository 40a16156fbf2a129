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

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = "String";
    private static final String NUMBER = "Number";

    Feed of(Atlas atlas) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", "Établi");
        json.put("description", "Écoles de production, régions et départements");
        json.put("attribution", credits.attribution());
        json.put("tiles", List.of(address.of(TILES)));
        json.put("minzoom", 0);
        json.put("maxzoom", TileAddress.MAX_ZOOM);
        json.put("bounds", atlas.bounds());
        json.put("center", List.of(2.4, 46.6, 5));
        json.put(
                "vector_layers",
                List.of(
                        layer(
                                "regions",
                                "Outlines of regions with counts of schools.",
                                counts(Map.of("code", TEXT, "name", TEXT))),
                        layer(
                                "departments",
                                "Outlines of departments with counts of schools.",
                                counts(Map.of("code", TEXT, "name", TEXT, "region_code", TEXT))),
                        layer(SchoolLayer.NAME, "Schools, or how many there are side by side.", schools())));
        return Feed.of(out -> out.write(JSON.writeValueAsBytes(json)));
    }

    private static Map<String, Object> layer(String id, String description, Map<String, String> fields) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("description", description);
        layer.put("minzoom", 0);
        layer.put("maxzoom", TileAddress.MAX_ZOOM);
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
