package fr.etabli.outcome;

/** The values that a figure may stand for, both ends included. */
record Range(double low, double high) {

    /** Five per cent, and a hair for the arithmetic of doubles: 105 lies within about 100. */
    private static final double ABOUT = 0.05 + 1e-12;

    static Range of(double value, double valueMax, Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> new Range(value, valueMax);
            case APPROXIMATE -> new Range(value - Math.abs(value) * ABOUT, valueMax + Math.abs(valueMax) * ABOUT);
            case AT_LEAST -> new Range(value, Double.POSITIVE_INFINITY);
            case AT_MOST -> new Range(Double.NEGATIVE_INFINITY, valueMax);
        };
    }
}
