package fr.etabli.outcome;

/** What a figure can be about. */
public enum SubjectType {
    NETWORK,
    REGION,
    SCHOOL,
    TRADE
}
