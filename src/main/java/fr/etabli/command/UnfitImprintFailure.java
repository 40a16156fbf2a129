package fr.etabli.command;

import fr.etabli.extract.UnfitImprintException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what production lacks, without a stack trace. */
final class UnfitImprintFailure extends AbstractFailureAnalyzer<UnfitImprintException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitImprintException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
