package fr.etabli.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One thing on a picture. Lengths and places are in units of the page, from its upper left corner. */
sealed interface Mark {

    /** @param title said of it where a pointer rests on it */
    record Land(Geometry shape, Ink ink, String title) implements Mark {}

    /**
     * A disc.
     *
     * @param schools how many it stands for
     * @param title   which, each on a line
     */
    record Dot(double x, double y, double radius, Ink ink, int schools, String title) implements Mark {}

    record Stroke(double fromX, double fromY, double toX, double toY, Ink ink) implements Mark {}

    record Box(Frame frame, Ink ink) implements Mark {}

    /** @param y of the line that letters stand on */
    record Words(double x, double y, String text, Lettering lettering) implements Mark {}

    /** @param width of the line; without a stroke it says nothing */
    record Ink(@Nullable String fill, @Nullable String stroke, double width) {

        static Ink filled(String colour) {
            return new Ink(colour, null, 0);
        }

        static Ink line(String colour, double width) {
            return new Ink(null, colour, width);
        }
    }

    /** Which end of the text its place is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Lettering(double size, boolean bold, Anchor anchor, String colour) {

        Lettering at(Anchor other) {
            return new Lettering(size, bold, other, colour);
        }
    }
}
