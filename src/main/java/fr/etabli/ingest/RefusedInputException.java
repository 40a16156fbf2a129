package fr.etabli.ingest;

import fr.etabli.input.Report;

/** The check found errors, so nothing of the input is loaded. */
public final class RefusedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    RefusedInputException(Report report) {
        super("The input is refused: it has " + report.errors() + " errors.");
        this.report = report;
    }

    public Report report() {
        return report;
    }
}
