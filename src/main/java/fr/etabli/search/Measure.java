package fr.etabli.search;

/** What statistics count. */
public enum Measure {
    SCHOOLS,
    PROGRAMMES
}
