package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class HealthTest {

    @Value("${local.management.port}")
    private int management;

    @LocalServerPort
    private int port;

    @Test
    void eachPartOfTheHubSaysHowItIs() {
        JsonNode health = JsonMapper.shared()
                .readTree(new GraphQlCalls(management).get("/actuator/health").body());

        assertThat(health.at("/status").asString()).isEqualTo("UP");
        for (String part : List.of("cluster", "generation", "publications", "jobs", "diskSpace")) {
            assertThat(health.at("/components/" + part + "/status").asString())
                    .as(part)
                    .isEqualTo("UP");
        }
        assertThat(health.at("/components/generation/details/schools").asInt()).isEqualTo(78);
        assertThat(health.at("/components/jobs/details/ingest").asString()).isEqualTo("COMPLETED");
        assertThat(health.toString()).doesNotContain("password", "jdbc:", "secret");
    }

    @Test
    void aHubIsAliveWhateverElasticsearchDoesAndReadyWhileItAnswers() {
        GraphQlCalls hub = new GraphQlCalls(management);

        assertThat(hub.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(hub.get("/actuator/health/readiness").body())
                .contains("\"generation\"", "\"readinessState\"")
                .doesNotContain("cluster", "publications", "jobs", "diskSpace");
    }

    @Test
    void thePublicPortTellsNothing() {
        assertThat(new GraphQlCalls(port).get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(new GraphQlCalls(port).get("/actuator/prometheus").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDiskWithoutRoomIsToldWithWhatToDo() {
        Health full = new DiskHealth(List.of(Path.of("target", "nothing", "there")), Long.MAX_VALUE).health();

        assertThat(full.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(full.getDetails().get("reason")))
                .matches("Only \\d+ MB are free where the hub writes\\.");
        assertThat(String.valueOf(full.getDetails().get("action"))).contains("etabli.publish.keep");
        assertThat(new DiskHealth(List.of(Path.of("target")), 1).health().getStatus())
                .isEqualTo(Status.UP);
    }
}
