package fr.etabli.outcome;

/** How a value is meant: as it stands, about (within 5 %), as a lower or as an upper bound. */
public enum Qualifier {
    EXACT,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST
}
