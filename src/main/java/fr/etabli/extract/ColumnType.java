package fr.etabli.extract;

/** What a column holds. */
public enum ColumnType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A year, month or day (EDTF level 0), as text. */
    DATE,
    /** Texts, each without {@code |}. */
    LIST
}
