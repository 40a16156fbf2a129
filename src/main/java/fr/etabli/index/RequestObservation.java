package fr.etabli.index;

import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Observes each request to Elasticsearch: its kind, how long it took, how it ended. What it asks for is not told. */
record RequestObservation(ObservationRegistry registry) implements Instrumentation {

    static final String NAME = "etabli.elasticsearch.requests";

    /** Where no answer came. */
    private static final String NO_STATUS = "none";

    @Override
    public <T> Context newContext(T request, Endpoint<T, ?, ?> endpoint) {
        String operation = endpoint.id().replaceFirst("^es/", "");
        return new Observed(Observation.createNotStarted(NAME, registry)
                .contextualName("elasticsearch " + operation)
                .lowCardinalityKeyValue("operation", operation)
                .lowCardinalityKeyValue("status", NO_STATUS)
                .start());
    }

    private record Observed(Observation observation) implements Context {

        @Override
        public ThreadScope makeCurrent() {
            return () -> {};
        }

        @Override
        public void beforeSendingHttpRequest(TransportHttpClient.Request request, @Nullable TransportOptions options) {}

        @Override
        public void afterReceivingHttpResponse(TransportHttpClient.Response response) {
            observation.lowCardinalityKeyValue("status", String.valueOf(response.statusCode()));
        }

        @Override
        public <T> void afterDecodingApiResponse(T response) {}

        @Override
        public void recordException(Throwable failure) {
            observation.error(failure);
        }

        @Override
        public void close() {
            observation.stop();
        }
    }
}
