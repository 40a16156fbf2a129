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

    /**
     * @param width of the line; without a stroke it says nothing
     * @param dash  length of its pieces, twice that of the gaps between them; 0: it is whole
     */
    record Ink(@Nullable String fill, @Nullable String stroke, double width, double dash) {

        Ink(@Nullable String fill, @Nullable String stroke, double width) {
            this(fill, stroke, width, 0);
        }

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

    /** @param halo the colour around the letters, where they may stand on something else than that */
    record Lettering(double size, boolean bold, Anchor anchor, String colour, @Nullable String halo) {

        private static final double HALO = 0.25;

        Lettering(double size, boolean bold, Anchor anchor, String colour) {
            this(size, bold, anchor, colour, null);
        }

        Lettering at(Anchor other) {
            return new Lettering(size, bold, other, colour, halo);
        }

        Lettering within(String around) {
            return new Lettering(size, bold, anchor, colour, around);
        }

        Lettering emboldened() {
            return new Lettering(size, true, anchor, colour, halo);
        }

        Lettering sized(double other) {
            return new Lettering(other, bold, anchor, colour, halo);
        }

        /** The halo is painted first, the letters upon it. */
        Ink ink() {
            return new Ink(colour, halo, size * HALO);
        }
    }
}
