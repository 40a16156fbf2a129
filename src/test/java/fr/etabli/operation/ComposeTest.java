package fr.etabli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of docker-compose.yml, whatever is changed in it; see docs/decisions/0019-image-and-proxy.md. */
class ComposeTest {

    private static final JsonNode COMPOSE = compose();
    private static final JsonNode SERVICES = COMPOSE.at("/services");

    /** Merged as compose merges it. */
    private static JsonNode compose() {
        try {
            Map<String, Object> read = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
            return JsonMapper.shared().valueToTree(read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<String> services() {
        return SERVICES.propertyNames().stream();
    }

    /** Those that end when their work is done. */
    private static boolean ends(String service) {
        return SERVICES.at("/" + service + "/restart").asString().equals("no");
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceHasLimitsAndNoPowersAndStartsAgain(String name) {
        JsonNode service = SERVICES.get(name);

        assertThat(service.at("/deploy/resources/limits/cpus").asString()).matches("[\\d.]+");
        assertThat(service.at("/deploy/resources/limits/memory").asString()).matches("\\d+[MG]");
        assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
        assertThat(service.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
        assertThat(service.at("/privileged").isMissingNode()).isTrue();
        assertThat(service.at("/logging/options/max-size").isMissingNode()).isFalse();
        assertThat(ends(name) || service.at("/restart").asString().equals("unless-stopped"))
                .isTrue();
        assertThat(service.at("/image").asString()).doesNotEndWith("latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceTellsWhetherItIsWell(String name) throws IOException {
        JsonNode own = SERVICES.get(name).at("/healthcheck/test");

        assertThat(ends(name) || own.isArray() || isTheHub(name)).isTrue();
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile"))).contains("\nHEALTHCHECK ");
    }

    private static boolean isTheHub(String name) {
        return name.startsWith("hub-");
    }

    @Test
    void onlyTheProxyCanBeReachedFromOutsideOrHasAWayOut() {
        assertThat(services().filter(name -> SERVICES.get(name).has("ports"))).containsExactly("proxy");
        assertThat(services().filter(name -> networks(name).contains("outside")))
                .containsExactly("proxy");
        assertThat(services().filter(name -> SERVICES.get(name).has("network_mode")))
                .isEmpty();
        assertThat(COMPOSE.at("/networks/inside/internal").asBoolean()).isTrue();
        assertThat(COMPOSE.at("/networks/front/internal").asBoolean()).isTrue();
        assertThat(networks("proxy")).doesNotContain("inside");
    }

    private static List<String> networks(String service) {
        JsonNode networks = SERVICES.get(service).get("networks");
        return networks.isArray()
                ? networks.valueStream().map(JsonNode::asString).toList()
                : List.copyOf(networks.propertyNames());
    }

    @Test
    void theHubsBelieveTheProxysAddressAlone() {
        String proxy = SERVICES.at("/proxy/networks/front/ipv4_address").asString();

        assertThat(proxy).startsWith("172.30.88.");
        assertThat(COMPOSE.at("/networks/front/ipam/config/0/subnet").asString())
                .isEqualTo("172.30.88.0/24");
        // What the engine gives out by itself: the proxy's address is not in it.
        assertThat(COMPOSE.at("/networks/front/ipam/config/0/ip_range").asString())
                .isEqualTo("172.30.88.128/25");
        for (String hub : List.of("hub-1", "hub-2")) {
            assertThat(SERVICES.at("/" + hub + "/environment/ETABLI_ALLOWANCE_TRUSTEDPROXIES")
                            .asString())
                    .isEqualTo(proxy);
        }
    }

    @Test
    void theProxySaysForNobodyWhoseTraceARequestBelongsTo() throws IOException {
        assertThat(Files.readString(Path.of("operations/compose/Caddyfile")))
                .contains("request_header -Traceparent\n", "request_header -Tracestate\n", "request_header -Baggage\n");
    }

    @Test
    void whatTheHubsWriteGoesIntoVolumes() {
        for (String hub : List.of("hub-1", "hub-2")) {
            assertThat(SERVICES.at("/" + hub + "/read_only").asBoolean()).isTrue();
            assertThat(SERVICES.at("/" + hub + "/volumes").toString())
                    .contains(hub + ":/var/lib/etabli\"", "publications:/var/lib/etabli-publications");
        }
        services()
                .flatMap(name -> SERVICES.get(name).path("volumes").valueStream())
                .map(JsonNode::asString)
                .forEach(volume -> assertThat(COMPOSE.at("/volumes").propertyNames())
                        .contains(volume.substring(0, volume.indexOf(':'))));
    }

    /** A password is a file, and never a word in the environment. */
    @ParameterizedTest
    @MethodSource("services")
    void noPasswordStandsInTheFile(String name) {
        SERVICES.get(name).path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches("(?i).*(PASSWORD|SECRET|KEY|TOKEN).*")) {
                assertThat(variable.getValue().asString())
                        .as(variable.getKey())
                        .matches("/run/secrets/[\\w.-]+|keys/node\\.key");
            }
        });
    }

    @Test
    void everySecretIsAFileThatTheScriptMakesAndGitIgnores() throws IOException {
        Set<String> used = new HashSet<>();
        services()
                .flatMap(name -> SERVICES.get(name).path("secrets").valueStream())
                .forEach(secret -> used.add(secret.at("/source").asString()));

        assertThat(COMPOSE.at("/secrets").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
        COMPOSE.at("/secrets")
                .forEach(secret -> assertThat(secret.at("/file").asString()).startsWith("operations/compose/secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/operations/compose/secrets/");
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        COMPOSE.at("/configs")
                .forEach(config ->
                        assertThat(Path.of(config.at("/file").asString())).exists());
    }

    /** So a misspelt name cannot go unnoticed. */
    @Test
    void everySettingOfTheHubsIsInTheDocs() throws IOException {
        Set<String> known = new HashSet<>();
        documented().forEach(setting -> known.add(plain(setting)));
        List<String> given = new ArrayList<>(SERVICES.at("/hub-1/environment").propertyNames());
        given.remove("SPRING_CONFIG_IMPORT");
        SERVICES.at("/hub-1/secrets")
                .forEach(secret ->
                        given.add(secret.at("/target").asString().replaceFirst("^/run/secrets/(?:etabli/)?", "")));
        given.remove("ca.crt");

        assertThat(given).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(known)
                .contains(plain(name)));
    }

    /** As the table has them: a name that begins with a dot goes on from the one before. */
    private static List<String> documented() throws IOException {
        List<String> settings = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/settings.md"))) {
            Matcher cell = Pattern.compile("^\\| (`[a-z].*?`) \\|").matcher(line);
            if (cell.find()) {
                Pattern.compile("`([^`]+)`")
                        .matcher(cell.group(1))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(name -> settings.add(name.startsWith(".") ? goingOn(settings, name) : name));
            }
        }
        return settings;
    }

    private static String goingOn(List<String> settings, String name) {
        String before = settings.get(settings.size() - 1);
        return before.substring(0, before.lastIndexOf('.')) + name;
    }

    /** Without what environment variables cannot write. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
