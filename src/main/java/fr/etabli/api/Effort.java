package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.Work;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import org.jspecify.annotations.Nullable;

/**
 * Stops an answer that has become too large or has taken too long, whatever was foreseen: a list may turn out to be
 * longer than it is counted with.
 */
final class Effort extends SimplePerformantInstrumentation {

    private final int mostFields;

    /** How many fields the answer holds so far. */
    private static final class Size implements InstrumentationState {
        private int fields;
    }

    Effort(int mostFields) {
        this.mostFields = mostFields;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Size();
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
        Work.current().filter(Work::isOver).ifPresent(work -> {
            throw Faults.coded(work.late()).asAbort();
        });
        if (state instanceof Size size && ++size.fields > mostFields) {
            throw CodedError.of(
                            ErrorCode.TOO_COMPLEX,
                            "The answer would hold more than " + mostFields + " fields and was stopped. Ask for smaller"
                                    + " pages (`first`), or take everything from the files under /open-data/.")
                    .asAbort();
        }
        return FieldFetchingInstrumentationContext.NOOP;
    }
}
