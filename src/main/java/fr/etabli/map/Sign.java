package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.List;

/** What stands for a school: full where it is open; else a ring, whole, broken or struck through. */
record Sign(Palette palette, double x, double y, double radius, String colour) {

    /** Of the radius. */
    private static final double RING = 1.0 / 3;
    /** Of a broken ring: three pieces, and gaps half as long. */
    private static final double PIECES = 4.5;

    private static final double LETTER = 1.25;
    private static final double NUMBER = 1.45;
    private static final double ROOM = 1.7;
    /** Half the height of a capital. */
    private static final double HALF_CAPITAL = 0.36;

    /**
     * The sign itself.
     *
     * @param schools how many it stands for
     * @param title   which
     */
    List<Mark> marks(SchoolStatus status, int schools, String title) {
        double ring = radius * RING;
        double middle = radius - ring / 2;
        double piece = 2 * Math.PI * middle / PIECES;
        List<Mark> marks = new ArrayList<>();
        marks.add(
                switch (status) {
                    case OPEN ->
                        new Mark.Dot(x, y, radius, new Mark.Ink(colour, palette.paper(), radius / 9), schools, title);
                    case PLANNED, CLOSED ->
                        new Mark.Dot(x, y, middle, new Mark.Ink(palette.paper(), colour, ring), schools, title);
                    case UNKNOWN ->
                        new Mark.Dot(x, y, middle, new Mark.Ink(palette.paper(), colour, ring, piece), schools, title);
                });
        if (status == SchoolStatus.CLOSED) {
            double end = middle * Math.sqrt(0.5);
            marks.add(new Mark.Stroke(x - end, y + end, x + end, y - end, Mark.Ink.line(colour, ring)));
        }
        return marks;
    }

    /** A text upon it, as large as fits. */
    Mark.Words letter(SchoolStatus status, String text) {
        double size = Math.min(Math.max(13, radius * NUMBER / 2), radius * LETTER);
        String ink = status == SchoolStatus.OPEN ? palette.on(colour) : palette.ink();
        Mark.Lettering wanted = new Mark.Lettering(size, true, Mark.Anchor.MIDDLE, ink);
        double width = Typeface.of(wanted).width(text, size);
        double fitting = width > ROOM * radius ? size * ROOM * radius / width : size;
        return new Mark.Words(x, y + fitting * HALF_CAPITAL, text, wanted.sized(fitting));
    }
}
