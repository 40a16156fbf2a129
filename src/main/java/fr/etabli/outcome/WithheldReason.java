package fr.etabli.outcome;

/** Why a value is not shown. */
public enum WithheldReason {
    SMALL_COHORT,
    COMPLEMENTARY,
    NOT_DISSEMINATED,
    NOT_AVAILABLE
}
