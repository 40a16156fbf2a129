package fr.etabli.outcome;

/** What a value counts or measures. */
public enum Unit {
    COUNT,
    PEOPLE,
    PERCENT,
    EUR,
    YEAR,
    YEARS,
    OFFERS_PER_PERSON,
    HOURS_PER_WEEK,
    FACTOR
}
