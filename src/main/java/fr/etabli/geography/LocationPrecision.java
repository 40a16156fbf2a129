package fr.etabli.geography;

/** How a point was obtained. */
public enum LocationPrecision {
    /** The door. */
    ADDRESS,
    /** The commune's own point. */
    COMMUNE,
    /** A mean over the commune's postal code or intercommunality: some kilometres off. */
    AREA;

    /** The precision that the input files name; all means over an area are one here. */
    static LocationPrecision of(String name) {
        return switch (name) {
            case "ADDRESS" -> ADDRESS;
            case "COMMUNE" -> COMMUNE;
            default -> AREA;
        };
    }
}
