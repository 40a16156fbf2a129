package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.index.Generations;
import fr.etabli.testing.GraphQlCalls;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class JobsEndpointTest {

    @Value("${local.management.port}")
    private int management;

    @LocalServerPort
    private int port;

    @Autowired
    private Generations generations;

    @Test
    void theManagementPortTellsTheRunsOfTheJobsAndThePublicOneDoesNot() {
        HttpResponse<String> answer = new GraphQlCalls(management).get("/actuator/jobs");

        JsonNode runs = JsonMapper.shared().readTree(answer.body()).at("/runs");
        // The hub of the tests has ingested and published as it started.
        assertThat(StreamSupport.stream(runs.spliterator(), false)
                        .map(run -> run.at("/job").asString()))
                .containsAll(List.of("ingest", "publish"));
        JsonNode run = runs.get(0);
        assertThat(run.at("/status").asString()).isEqualTo("COMPLETED");
        assertThat(run.at("/generation").asString())
                .isEqualTo(generations.current().id());
        Instant started = Instant.parse(run.at("/startedAt").asString());
        Instant ended = Instant.parse(run.at("/endedAt").asString());
        assertThat(Duration.between(started, ended)).isPositive();
        assertThat(run.at("/failure").isMissingNode() || run.at("/failure").isNull())
                .isTrue();

        assertThat(new GraphQlCalls(port).get("/actuator/jobs").statusCode()).isEqualTo(404);
    }
}
