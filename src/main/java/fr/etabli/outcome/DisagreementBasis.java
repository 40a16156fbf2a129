package fr.etabli.outcome;

/** What two figures that disagree have in common. */
public enum DisagreementBasis {
    TIMELESS,
    SAME_PERIOD,
    SAME_YEAR
}
