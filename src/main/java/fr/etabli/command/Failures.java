package fr.etabli.command;

import fr.etabli.index.NodeStartException;
import fr.etabli.ingest.RefusedInputException;
import fr.etabli.publish.AlreadyPublishingException;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.PrintWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** What a command that failed says, and the code that it exits with. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int code(Throwable failure, PrintWriter err) {
        if (failure instanceof Hub.ReportedException reported) {
            return hasCause(reported, NodeStartException.class) ? Commands.OUT_OF_REACH : Commands.WRONG_USAGE;
        }
        if (failure instanceof RefusedInputException refused) {
            err.print(refused.report().text());
            return Commands.REFUSED_INPUT;
        }
        if (failure instanceof EtabliException told) {
            err.println(told.getMessage());
            return told.code() == ErrorCode.UNAVAILABLE ? Commands.OUT_OF_REACH : Commands.WRONG_USAGE;
        }
        if (failure instanceof AlreadyPublishingException elsewhere) {
            err.println(elsewhere.getMessage());
            return Commands.WRONG_USAGE;
        }
        if (hasCause(failure, SQLException.class)) {
            err.println("The history of runs could not be written: "
                    + NestedExceptionUtils.getMostSpecificCause(failure).getMessage()
                    + ". See whether there is room where the hub writes (etabli.directory), or whether its database answers"
                    + " (etabli.jobs.datasource.url), and run it again. What was served and published before stays.");
            log.error("The history of runs could not be written", failure);
            return Commands.WRONG_USAGE;
        }
        err.println("The command failed: " + failure + ". The log says more.");
        log.error("The command failed", failure);
        return Commands.WRONG_USAGE;
    }

    private static boolean hasCause(@Nullable Throwable failure, Class<?> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
