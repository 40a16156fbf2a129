package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drawing of figures over time, in places that a page of any width can take: across in hundredths of the width, down
 * in pixels.
 *
 * @param summary what can be seen, in words
 * @param zero    whether the upright axis begins at nought
 * @param undated whether there is a place for figures of which no date is known
 */
record Panel(
        String summary,
        boolean zero,
        boolean undated,
        List<Tick> levels,
        List<Tick> years,
        List<Joint> joints,
        List<Dot> dots) {

    static final int HEIGHT = 340;
    static final double LEFT = 13;
    static final double RIGHT = 97;

    /** Where the dated end and those without a date stand, if there are any. */
    static final double LAST_DATED = 84;

    static final double UNDATED = 93;

    private static final double TOP = 30;
    private static final double BOTTOM = HEIGHT - 34.0;

    /** A round value or a year. */
    record Tick(String label, String place) {}

    /** Two figures that contradict each other, the one above the other but for their shifts. */
    record Joint(Dot one, Dot other) {

        boolean isUpright() {
            return one.x().equals(other.x());
        }
    }

    /** From where to where something reaches, across or down. */
    record Reach(String from, String to) {}

    /**
     * A figure.
     *
     * @param key    of its row in the table
     * @param shift  pixels aside, where others stand in the same place
     * @param label  the figure in words
     * @param square whether it stands at the day of the statement, since no period is stated
     * @param bound  {@code AT_LEAST} or {@code AT_MOST}, where it is one
     * @param reach  of a value with a greatest, down
     * @param period across, where it is longer than a dot is wide
     */
    record Dot(
            String key,
            String x,
            String y,
            int shift,
            String label,
            boolean square,
            boolean ringed,
            @Nullable String bound,
            @Nullable Reach reach,
            @Nullable Reach period) {}

    /** Down the page, by the share of the way up. */
    static double down(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    /** Across, by the share of the time. */
    static double across(double share, boolean undated) {
        return LEFT + share * ((undated ? LAST_DATED : RIGHT) - LEFT);
    }
}
