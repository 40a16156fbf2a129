package fr.etabli.outcome;

/** Whether a figure speaks of what was, is foreseen, is aimed at, or was promised. */
public enum ClaimKind {
    OBSERVED,
    FORECAST,
    TARGET,
    COMMITTED
}
