package fr.etabli.search;

/** What a person may mean who has typed a few letters. */
public enum SuggestionKind {
    SCHOOL,
    TRADE,
    PLACE,
    REGION
}
