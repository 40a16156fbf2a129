package fr.etabli.features;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Holds the service to its own description, which an independent reader must take for OpenAPI 3.0. */
@HubTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void theDescriptionIsValid() throws Exception {
        SwaggerParseResult read = read();

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.0.3");
        assertThat(read.getOpenAPI().getServers().get(0).getUrl()).isEqualTo(Visitor.PUBLIC + "/ogc");
        assertThat(read.getOpenAPI().getPaths()).hasSize(13);
    }

    @Test
    void everyAddressAndParameterOfItIsAnswered() throws Exception {
        OpenAPI api = read().getOpenAPI();
        for (String path : api.getPaths().keySet()) {
            String address = path.replace("{featureId}", feature(path));
            List<Parameter> parameters = api.getPaths().get(path).getGet().getParameters();
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
            for (Parameter parameter : parameters) {
                if (parameter.getIn().equals("query") && !parameter.getName().equals("cursor")) {
                    String query = parameter.getName() + "=" + UriUtils.encode(value(parameter), "UTF-8");
                    HttpResponse<String> answer = visitor.get(address + "?" + query);
                    assertThat(answer.statusCode()).as(address + "?" + query).isEqualTo(200);
                }
            }
        }
    }

    /** A refusal lists all that an address takes. */
    @Test
    void everyParameterThatIsTakenStandsInIt() throws Exception {
        OpenAPI api = read().getOpenAPI();
        for (String path : api.getPaths().keySet()) {
            HttpResponse<String> refusal = visitor.get(path.replace("{featureId}", feature(path)) + "?no-such=1");
            String taken = refusal.body().replaceFirst("(?s).*There are: ([^.]*)\\..*", "$1");
            List<String> described = api.getPaths().get(path).getGet().getParameters().stream()
                    .filter(parameter -> parameter.getIn().equals("query"))
                    .map(Parameter::getName)
                    .toList();
            assertThat(new TreeSet<>(described)).as(path).isEqualTo(new TreeSet<>(List.of(taken.split(", ", -1))));
        }
    }

    @Test
    void featuresHaveThePropertiesThatItSays() throws Exception {
        JsonNode schemas = visitor.json("/api").at("/components/schemas");
        for (String collection : List.of("schools", "regions", "departments")) {
            JsonNode properties = schemas.at("/" + collection + "Feature/properties/properties/properties");
            JsonNode features = visitor.json("/collections/" + collection + "/items?limit=1000")
                    .path("features");
            for (JsonNode feature : features) {
                assertThat(feature.path("properties").propertyNames())
                        .containsExactlyElementsOf(properties.propertyNames());
                feature.path("properties").forEachEntry((name, value) -> {
                    JsonNode schema = properties.path(name);
                    assertThat(
                                    value.isNull()
                                            ? schema.path("nullable").asBoolean(false)
                                            : schema.path("type").stringValue().equals("integer")
                                                    ? value.isIntegralNumber()
                                                    : value.isString())
                            .as(collection + " " + name)
                            .isTrue();
                    if (schema.has("enum")) {
                        assertThat(schema.path("enum")).contains(value);
                    }
                });
            }
        }
    }

    private SwaggerParseResult read() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolveFully(true);
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(visitor.get("/api").body(), null, options);
    }

    private static String feature(String path) {
        return path.contains("schools") ? "boisard" : path.contains("regions") ? "84" : "69";
    }

    private static String value(Parameter parameter) {
        return switch (parameter.getName()) {
            case "bbox" -> "-5,41,10,52";
            case "datetime" -> "2018-01-01/..";
            case "limit" -> "1";
            default -> {
                List<?> values = parameter.getSchema().getEnum();
                yield values == null || values.isEmpty() ? "anything" : String.valueOf(values.get(0));
            }
        };
    }
}
