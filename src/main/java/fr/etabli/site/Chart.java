package fr.etabli.site;

import java.util.List;

/**
 * Figures over time: a drawing for each group of like size.
 *
 * @param lone    the figures that no drawing shows: alone in their group, or of a group beyond the most that are drawn
 * @param marks   the signs that are used, in the order in which they are explained
 * @param clashes pairs that contradict each other
 * @param more    how many such pairs there are beside these
 */
record Chart(List<Panel> panels, List<Claim> lone, List<Sign> marks, List<Clash> clashes, int more) {

    /** What a dot may look like. */
    enum Sign {
        SEEN,
        STATED,
        AHEAD,
        RANGE,
        PERIOD,
        AT_LEAST,
        AT_MOST,
        DISPUTED
    }

    /** Two figures of one subject that cannot both be right as they were stated. */
    record Clash(Claim one, Claim other, boolean timeless) {}
}
