package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;

/** What one request may ask for, refused before any of it is read. */
final class Limits {

    private Limits() {}

    /** Refuses documents whose fields are nested too deep. */
    static final class Depth extends MaxQueryDepthInstrumentation {

        Depth(int max) {
            super(max);
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int max) {
            return tooComplex("Fields are nested " + depth + " deep, and at most " + max
                    + " are allowed. Ask for the inner part in a request of its own, beginning with `node(id:)`.");
        }
    }

    /** Refuses documents whose answers would be too large. */
    static final class Complexity extends MaxQueryComplexityInstrumentation {

        Complexity(int max) {
            super(max, new ListAwareComplexity());
        }

        @Override
        protected AbortExecutionException mkAbortException(int complexity, int max) {
            return tooComplex("This request costs " + complexity + " and may cost " + max
                    + ": one for each field that the answer may hold, and " + ListAwareComplexity.QUESTION
                    + " for each field of the query itself. Ask for smaller pages (`first`), for fewer fields, or take"
                    + " everything from the files under /open-data/.");
        }
    }

    private static AbortExecutionException tooComplex(String message) {
        return CodedError.of(ErrorCode.TOO_COMPLEX, message).asAbort();
    }
}
