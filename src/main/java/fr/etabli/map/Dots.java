package fr.etabli.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Schools on a map, each where it is or just beside it, so that all are seen. */
final class Dots {

    private static final double RADIUS = 9;
    /** Where there is no legend, the picture is shown small. */
    private static final double BARE_RADIUS = 13;

    private static final double LARGEST = 26;
    private static final double RING = 3;
    /** From the centre, in radii: nearer, a line to where it belongs is hidden below the disc. */
    private static final double FAR = 1.2;

    private static final double LETTER = 1.25;
    private static final double NUMBER = 13;
    private static final double ROOM = 1.7;
    /** Half the height of a capital. */
    private static final double HALF_CAPITAL = 0.36;

    private final Crowd crowd = new Crowd();
    private final SectorKeys keys;
    private final boolean heaped;
    private final boolean bare;
    private final double radius;
    private final int most;
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> discs = new ArrayList<>();

    Dots(Harvest harvest, SectorKeys keys, boolean bare) {
        this.keys = keys;
        this.heaped = harvest.heaped();
        this.bare = bare;
        this.radius = bare ? BARE_RADIUS : RADIUS;
        this.most = harvest.spots().stream().mapToInt(Spot::count).max().orElse(1);
    }

    void add(Spot spot, Coordinate there) {
        double size = heaped ? radius + (LARGEST - radius) * Math.sqrt((double) spot.count() / most) : radius;
        Coordinate here = crowd.place(there, size);
        if (here.distance(there) > FAR * size) {
            lines.add(new Mark.Stroke(there.x, there.y, here.x, here.y, Mark.Ink.line(Palette.SOFT, 1)));
            lines.add(new Mark.Dot(there.x, there.y, 2, Mark.Ink.filled(Palette.SOFT), 0, ""));
        }
        draw(spot, here, size);
    }

    private void draw(Spot spot, Coordinate here, double size) {
        boolean full = heaped || spot.open();
        String text = heaped ? Phrases.number(spot.count()) : bare ? "" : keys.letterOf(spot.sector());
        String title = heaped ? Phrases.schools(spot.count()) : spot.name();
        discs.add(disc(here.x, here.y, size, SectorColours.of(spot.sector()), full, spot.count(), title));
        discs.add(letter(here.x, here.y, size, SectorColours.of(spot.sector()), full, text));
    }

    /** Full: open; otherwise a ring. */
    static Mark.Dot disc(double x, double y, double radius, String colour, boolean full, int count, String title) {
        return full
                ? new Mark.Dot(x, y, radius, new Mark.Ink(colour, Palette.PAPER, 1), count, title)
                : new Mark.Dot(x, y, radius - RING / 2, new Mark.Ink(Palette.PAPER, colour, RING), count, title);
    }

    static Mark.Words letter(double x, double y, double radius, String colour, boolean full, String text) {
        double size = Math.min(NUMBER, radius * LETTER);
        Mark.Lettering wanted =
                new Mark.Lettering(size, true, Mark.Anchor.MIDDLE, full ? Palette.on(colour) : Palette.INK);
        double width = Typeface.of(wanted).width(text, size);
        double fitting = width > ROOM * radius ? size * ROOM * radius / width : size;
        return new Mark.Words(
                x,
                y + fitting * HALF_CAPITAL,
                text,
                new Mark.Lettering(fitting, true, Mark.Anchor.MIDDLE, wanted.colour()));
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(lines);
        marks.addAll(discs);
        return marks;
    }
}
