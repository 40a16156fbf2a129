package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts questions by document, by field of {@code Query}, by how they ended and by where the answer came from. */
final class Tally {

    /** Of an answer without errors. */
    static final String OK = "OK";

    private final Meter.MeterProvider<Counter> requests;
    private final Meter.MeterProvider<Counter> fields;
    private final DocumentNames names;

    /** Where an answer came from. */
    enum Source {
        /** The same had been asked of the same data. */
        MEMORY,
        /** The document was run. */
        RUN,
        /** It was refused before that. */
        REFUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Tally(MeterRegistry meters, DocumentNames names) {
        this.names = names;
        this.requests = Counter.builder("etabli.graphql.requests")
                .description("Questions answered or refused, by document, outcome and source of the answer")
                .withRegistry(meters);
        this.fields = Counter.builder("etabli.graphql.fields")
                .description("Fields of Query that were asked for, each once a question, by outcome of the question")
                .withRegistry(meters);
    }

    void answered(Question question, Answer answer, Source source) {
        count(names.of(question.document(), question.extensions()), answer.outcome(), source);
        answer.fields().forEach(field -> fields.withTags("field", field, "outcome", answer.outcome())
                .increment());
    }

    /** Nothing is known of what was asked, or it does not matter. */
    void refused(ErrorCode code) {
        count(DocumentNames.OTHER, code.name(), Source.REFUSED);
    }

    private void count(String document, String outcome, Source source) {
        requests.withTags("document", document, "outcome", outcome, "source", source.toString())
                .increment();
    }
}
