package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Schools on a map, each where it is or just beside it, so that all are seen. */
final class Dots {

    private static final double RADIUS = 9;
    /** Where there is no legend, the picture is shown small. */
    private static final double BARE_RADIUS_PIXELS = 6.5;
    /** Of the largest disc, in radii of the smallest. */
    private static final double LARGEST = 2.6;
    /** From the centre, in radii: nearer, a line to where it belongs is hidden below the disc. */
    private static final double FAR = 1.2;

    private final Crowd crowd = new Crowd();
    private final SectorKeys keys;
    private final boolean heaped;
    private final Look look;
    private final double radius;
    private final int most;
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> discs = new ArrayList<>();

    Dots(Harvest harvest, SectorKeys keys, Look look) {
        this.keys = keys;
        this.heaped = harvest.heaped();
        this.look = look;
        this.radius = radius(look);
        this.most = harvest.spots().stream().mapToInt(Spot::count).max().orElse(1);
    }

    /** Of the sign of one school. */
    static double radius(Look look) {
        return look.bare() ? look.pixels(BARE_RADIUS_PIXELS) : RADIUS;
    }

    void add(Spot spot, Coordinate there) {
        double size = heaped ? radius * (1 + (LARGEST - 1) * Math.sqrt((double) spot.count() / most)) : radius;
        Coordinate here = crowd.place(there, size);
        Palette palette = look.palette();
        if (here.distance(there) > FAR * size) {
            lines.add(new Mark.Stroke(there.x, there.y, here.x, here.y, Mark.Ink.line(palette.soft(), 1)));
            lines.add(new Mark.Dot(there.x, there.y, 2, Mark.Ink.filled(palette.soft()), 0, ""));
        }
        draw(spot, new Sign(palette, here.x, here.y, size, palette.sector(spot.sector())));
    }

    private void draw(Spot spot, Sign sign) {
        SchoolStatus status = heaped ? SchoolStatus.OPEN : spot.status();
        String text = heaped ? Phrases.number(spot.count()) : look.bare() ? "" : keys.letterOf(spot.sector());
        discs.addAll(sign.marks(status, spot.count(), heaped ? Phrases.schools(spot.count()) : spot.name()));
        if (!text.isEmpty()) {
            discs.add(sign.letter(status, text));
        }
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(lines);
        marks.addAll(discs);
        return marks;
    }
}
