package fr.etabli.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span with what is known to tell nothing of the person who asked: attributes on a list, no events and no messages, for
 * the messages of errors quote what was asked for.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final Set<String> TOLD =
            Set.of("method", "uri", "status", "outcome", "exception", "operation", "table", "format", "error");
    private static final List<String> TOLD_FAMILIES = List.of("graphql.", "spring.batch.");

    private final Attributes attributes;

    DiscreetSpan(SpanData span) {
        super(span);
        this.attributes =
                span.getAttributes().toBuilder().removeIf(key -> !isTold(key)).build();
    }

    private static boolean isTold(AttributeKey<?> key) {
        return TOLD.contains(key.getKey()) || TOLD_FAMILIES.stream().anyMatch(key.getKey()::startsWith);
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
