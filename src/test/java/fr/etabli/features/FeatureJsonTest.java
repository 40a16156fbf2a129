package fr.etabli.features;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.map.Credits;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the data at hand lack: a school without a point. */
class FeatureJsonTest {

    @Test
    void whatHasNoPointIsAFeatureWithoutAGeometry() {
        Resource resource = new Resource(
                new PublicAddress(URI.create("https://example.org/")),
                "/collections/schools/items/somewhere",
                Resource.GEOJSON,
                Parameters.of(Map.of("f", new String[] {"json"})),
                Format.JSON);
        Feature feature = new Feature(
                "somewhere", geometry -> geometry.point(null), json -> json.writeStringProperty("slug", "somewhere"));

        JsonNode json = JsonMapper.shared()
                .readTree(new FeatureJson(new Credits("https://licence.example", "words"))
                        .one(resource, "schools", feature));

        assertThat(json.path("geometry").isNull()).isTrue();
        assertThat(json.path("links").path(0).path("href").stringValue())
                .isEqualTo("https://example.org/ogc/collections/schools/items/somewhere?f=json");
    }
}
