package fr.etabli.index;

import java.util.Locale;

/** The kinds of documents that a generation holds: one index each, described by {@code schema/index/<kind>.json}. */
public enum Kind {
    REGIONS,
    DEPARTMENTS,
    COMMUNES,
    /** Of regions and departments. */
    OUTLINES,
    SECTORS,
    TRADES,
    QUALIFICATIONS,
    NETWORKS,
    INDICATORS,
    SOURCES,
    SCHOOLS,
    PROGRAMMES,
    OUTCOMES,
    /** One document: what the generation was made from and what it holds. It is written last. */
    MANIFEST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
