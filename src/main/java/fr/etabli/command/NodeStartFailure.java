package fr.etabli.command;

import fr.etabli.index.NodeStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the private node could not be started, without a stack trace. */
final class NodeStartFailure extends AbstractFailureAnalyzer<NodeStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NodeStartException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
