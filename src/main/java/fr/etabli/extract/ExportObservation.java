package fr.etabli.extract;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;

/** Observes an export: of which table, in which format, how long it took, how it ended. Of what selection is not told. */
record ExportObservation(Observation observation) implements AutoCloseable {

    static final String NAME = "etabli.exports";

    private static final String OUTCOME = "outcome";

    static ExportObservation begin(Table<?> table, RowFormat format, ObservationRegistry registry) {
        return new ExportObservation(Observation.createNotStarted(NAME, registry)
                .contextualName("export " + table.slug())
                .lowCardinalityKeyValue("table", table.slug())
                .lowCardinalityKeyValue("format", format.format().extension())
                .lowCardinalityKeyValue(OUTCOME, "refused")
                .start());
    }

    void ended(ExportAnswer.End end) {
        observation.lowCardinalityKeyValue(OUTCOME, end.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        observation.stop();
    }
}
