package fr.etabli.input;

/** What a finding means for the input as a whole. */
public enum Severity {
    /** The input is refused. */
    ERROR,
    /** The input passes; somebody should look. */
    WARNING
}
