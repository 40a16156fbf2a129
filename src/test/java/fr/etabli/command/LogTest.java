package fr.etabli.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import fr.etabli.vocabulary.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the log, and what somebody may try who has words of theirs logged. */
class LogTest {

    private static final String FORGED = "2026-11-22T23:00:00.000Z ERROR all is lost";

    private final LoggerContext context = new LoggerContext();

    @Test
    void whatIsLoggedCannotPassForAnotherLine() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<String> lines = plain("asked for: a" + end + FORGED, new IllegalStateException("b" + end + FORGED));

            assertThat(lines).doesNotContain(FORGED);
            assertThat(lines.get(0)).contains(" WARN ", " r-1 ", "fr.etabli.Test", "asked for: a");
            assertThat(lines.get(1)).isEqualTo("    | " + FORGED);
            assertThat(lines).contains("    | " + FORGED).anyMatch(line -> line.startsWith("\tat fr.etabli."));
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("java.lang.IllegalStateException"))
                    .hasSize(1);
        }
    }

    @Test
    void structuredLinesBearTheNumberOfTheRequestAndStaySingle() {
        String line = structured("asked for: a\r\n" + FORGED);

        assertThat(line.strip().lines()).hasSize(1);
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.at("/message").asString()).isEqualTo("asked for: a\r\n" + FORGED);
        assertThat(read.at("/" + RequestId.KEY).asString()).isEqualTo("r-1");
        assertThat(read.at("/log/level").asString()).isEqualTo("WARN");
    }

    private List<String> plain(String message, Throwable thrown) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(Hub.LINE);
        layout.start();
        assertThat(context.getStatusManager().getCopyOfStatusList()).noneMatch(status -> status.getLevel() > 0);
        return layout.doLayout(event(message, thrown)).lines().toList();
    }

    private String structured(String message) {
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return new String(encoder.encode(event(message, null)), StandardCharsets.UTF_8);
    }

    private LoggingEvent event(String message, @Nullable Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                "caller", context.getLogger("fr.etabli.Test"), Level.WARN, "{}", thrown, new Object[] {message});
        event.setMDCPropertyMap(Map.of(RequestId.KEY, "r-1"));
        return event;
    }
}
