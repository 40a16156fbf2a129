package fr.etabli.outcome;

/** Whether a figure is already public, or must be looked at before it is shown. */
public enum Disclosure {
    /** A claim that somebody has made in public. */
    PUBLIC,
    /** Not public yet, or taken from a register. */
    RESTRICTED
}
