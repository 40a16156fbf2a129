package fr.etabli.geography;

/** How a point was obtained. */
public enum LocationPrecision {
    /** The door. */
    ADDRESS,
    /** The commune's own point. */
    COMMUNE,
    /** A mean over the commune's postal code or intercommunality: some kilometres off. */
    AREA
}
