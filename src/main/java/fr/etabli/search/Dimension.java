package fr.etabli.search;

/** What statistics count by. */
public enum Dimension {
    REGION("region"),
    DEPARTMENT("department"),
    SECTOR("sectors"),
    TRADE("trades"),
    QUALIFICATION_TYPE("qualificationTypes"),
    STATUS("status"),
    OPENED_YEAR("openedYear");

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Whether a school may have several values. */
    boolean isOfProgrammes() {
        return this == SECTOR || this == TRADE || this == QUALIFICATION_TYPE;
    }
}
