package fr.etabli.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Words on a map, none upon another, nor upon what is to be seen. */
final class Captions {

    private static final double HALF_LINE = 0.5;
    private static final double HALF_CAPITAL = 0.36;
    private static final double GAP = 0.4;

    private final Frame box;
    private final List<Envelope> taken = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Captions(Frame box) {
        this.box = box;
    }

    void keepFree(Coordinate middle, double radius) {
        Envelope around = new Envelope(middle);
        around.expandBy(radius);
        taken.add(around);
    }

    /** In any case. */
    void write(String text, Mark.Lettering lettering, Coordinate middle) {
        write(text, lettering, place(text, lettering, middle));
    }

    /** Whether there was room for all lines, one below the other, with the middle of the first there. */
    boolean put(List<String> lines, Mark.Lettering lettering, Coordinate first) {
        List<Envelope> places = IntStream.range(0, lines.size())
                .mapToObj(line -> place(
                        lines.get(line),
                        lettering,
                        new Coordinate(first.x, first.y + line * 2 * HALF_LINE * lettering.size())))
                .toList();
        if (!places.stream().allMatch(this::isFree)) {
            return false;
        }
        IntStream.range(0, lines.size()).forEach(line -> write(lines.get(line), lettering, places.get(line)));
        return true;
    }

    private boolean isFree(Envelope place) {
        return box.envelope().contains(place) && taken.stream().noneMatch(place::intersects);
    }

    /** On the right of something, or on another side if there is no room; in any case. */
    void beside(String text, Mark.Lettering lettering, Coordinate middle, double radius) {
        keepFree(middle, radius);
        double width = Typeface.of(lettering).width(text, lettering.size());
        double aside = radius + lettering.size() * GAP + width / 2;
        double above = radius + lettering.size() * (GAP + HALF_LINE);
        List<Envelope> places = Stream.of(
                        new Coordinate(middle.x + aside, middle.y),
                        new Coordinate(middle.x - aside, middle.y),
                        new Coordinate(middle.x, middle.y - above),
                        new Coordinate(middle.x, middle.y + above))
                .map(at -> place(text, lettering, at))
                .toList();
        write(
                text,
                lettering,
                places.stream()
                        .filter(place -> box.envelope().contains(place))
                        .findFirst()
                        .orElse(places.get(0)));
    }

    private static Envelope place(String text, Mark.Lettering lettering, Coordinate middle) {
        Envelope place = new Envelope(middle);
        place.expandBy(Typeface.of(lettering).width(text, lettering.size()) / 2, lettering.size() * HALF_LINE);
        return place;
    }

    private void write(String text, Mark.Lettering lettering, Envelope place) {
        taken.add(place);
        Coordinate middle = place.centre();
        marks.add(new Mark.Words(
                middle.x, middle.y + lettering.size() * HALF_CAPITAL, text, lettering.at(Mark.Anchor.MIDDLE)));
    }

    List<Mark> marks() {
        return marks;
    }
}
