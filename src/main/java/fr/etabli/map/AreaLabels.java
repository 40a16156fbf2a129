package fr.etabli.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** How many open schools each area has, with its name where there is room. Letters that reach out of it have its colour around them. */
final class AreaLabels {

    /** As wide as ten letters: the longest word in the name of a region. */
    private static final double LONGEST_WORD = 5.4;
    /** Of the size of the letters below them. */
    private static final double NUMBER = 1.4;

    private static final double LINE = 1.1;
    private static final double PRECISION = 1;

    private final PictureFacts facts;
    private final Captions captions;
    private final double letters;

    AreaLabels(PictureFacts facts, Frame box, double letters) {
        this.facts = facts;
        this.captions = new Captions(box);
        this.letters = letters;
    }

    private record Label(Area area, Coordinate middle, double room, List<String> lines) {}

    List<Mark> draw(List<Area> areas, List<Geometry> shapes) {
        List<Label> labels = IntStream.range(0, areas.size())
                .filter(at -> !shapes.get(at).isEmpty())
                .mapToObj(at -> label(areas.get(at), shapes.get(at)))
                .sorted(Comparator.comparing(Label::room).reversed())
                .toList();
        labels.forEach(this::number);
        labels.forEach(this::name);
        return captions.marks();
    }

    /** Where there is most room. */
    private Label label(Area area, Geometry shape) {
        MaximumInscribedCircle room = new MaximumInscribedCircle(shape, PRECISION);
        List<String> lines = Phrases.lines(
                        area.name().replace("-", "- ").replace("- ", "-\u200B "),
                        letters * LONGEST_WORD,
                        lettering(area))
                .stream()
                .map(line -> line.replace("\u200B ", ""))
                .toList();
        return new Label(
                area, room.getCenter().getCoordinate(), room.getRadiusLine().getLength(), lines);
    }

    private Mark.Lettering lettering(Area area) {
        String ground = facts.shade(area);
        return new Mark.Lettering(
                letters, false, Mark.Anchor.MIDDLE, facts.question().palette().on(ground), ground);
    }

    private void number(Label label) {
        Mark.Lettering large = lettering(label.area()).sized(letters * NUMBER).emboldened();
        captions.write(Phrases.number(label.area().tally().open()), large, place(label, 0));
    }

    /** Below the number, or else above it. */
    private void name(Label label) {
        double below = (NUMBER + 1.1) / 2 * LINE;
        Mark.Lettering small = lettering(label.area());
        if (!captions.put(label.lines(), small, place(label, below))) {
            captions.put(
                    label.lines(), small, place(label, -below - (label.lines().size() - 1) * LINE));
        }
    }

    /** So many letters below the number. */
    private Coordinate place(Label label, double letter) {
        double top = label.middle().y - label.lines().size() * LINE / 2 * letters;
        return new Coordinate(label.middle().x, top + letter * letters);
    }
}
