package fr.etabli.search;

/** How schools are ordered. */
public enum SchoolOrder {
    /** The best match of the text first; by name where there is no text. */
    RELEVANCE,
    /** By name, without regard to case and accents. */
    NAME,
    /** The nearest to the place asked for first. */
    DISTANCE,
    /** The latest opened first; those whose opening is not known last. */
    NEWEST
}
