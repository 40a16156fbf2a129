package fr.etabli.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves out all that makes traces where nobody has said where they go. A hub of which none are wanted neither makes nor
 * sends any, and does not load what would.
 */
final class TracesWhereWanted implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Where they go, by OTLP over HTTP. */
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String TRACES = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[classes.length];
        for (int place = 0; place < classes.length; place++) {
            String name = classes[place];
            kept[place] = wanted || name == null || !(name.startsWith(TRACES) || name.startsWith(OPEN_TELEMETRY));
        }
        return kept;
    }
}
