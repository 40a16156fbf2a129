package fr.etabli.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time, where that shows anything, else in a list.
 *
 * @param marks   the signs that are used, in the order in which they are explained
 * @param clashes pairs that contradict each other
 * @param more    how many such pairs there are beside these
 */
record Chart(List<Part> parts, List<Sign> marks, List<Clash> clashes, int more) {

    public boolean isDrawn() {
        return parts.stream().anyMatch(part -> part.panel() != null);
    }

    /**
     * Figures of like size.
     *
     * @param title  what they are about
     * @param mixed  whether that is several things
     * @param panel  what was observed, where it is drawn
     * @param listed what was observed, where it is not drawn
     * @param more   how many more were observed that are neither drawn nor listed
     * @param ahead  what was foreseen, aimed at or promised: it would squash the scale of what is
     */
    record Part(
            String id,
            Phrase title,
            boolean mixed,
            @Nullable Panel panel,
            List<Claim> listed,
            int more,
            List<Claim> ahead) {}

    /** What a dot may look like. */
    enum Sign {
        SEEN,
        STATED,
        RANGE,
        PERIOD,
        AT_LEAST,
        AT_MOST,
        DISPUTED
    }

    /** Two figures of one subject that cannot both be right as they were stated. */
    record Clash(Claim one, Claim other, boolean timeless) {}
}
