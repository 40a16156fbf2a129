package fr.etabli.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The map of a picture: the mainland, insets for what lies overseas, and on them schools or counts. */
final class MapPart {

    private static final double INSET_LABEL = 38;
    /** Where there is no legend, the picture is shown small. */
    private static final double BARE_NAME = 26;

    private static final double INSET_PADDING = 12;
    private static final double BORDER = 1.3;
    private static final double NUMBER_SIZE = 24;
    private static final double NAME_WIDTH = 118;
    /** In radii of the circle that fits into an area. */
    private static final double NAME_ROOM = 1.9;

    private static final double LINE_HEIGHT = 14;
    private static final double PRECISION = 1;

    private final PictureFacts facts;
    private final Dots dots;
    private final List<Mark> marks = new ArrayList<>();

    MapPart(PictureFacts facts, SectorKeys keys) {
        this.facts = facts;
        this.dots = new Dots(facts.harvest(), keys, facts.question().bare());
    }

    /** @param insets where those for overseas go, side by side; unused where a part of the country is shown large */
    List<Mark> draw(Frame main, Frame insets) {
        List<Spot> spots = facts.byArea() ? List.of() : facts.harvest().spots();
        List<Area> focus = facts.focus();
        if (!focus.isEmpty()) {
            Frame whole = new Frame(main.x(), main.y(), main.width(), insets.bottom() - main.y());
            draw(new Ground(focus, spots), whole, true);
        } else {
            draw(
                    new Ground(
                            facts.regions().stream()
                                    .filter(region -> !Ground.isOverseas(region))
                                    .toList(),
                            spots.stream()
                                    .filter(spot -> !Ground.isOverseas(spot))
                                    .toList()),
                    main,
                    true);
            drawInsets(spots, insets);
        }
        marks.addAll(dots.marks());
        return marks;
    }

    private void drawInsets(List<Spot> spots, Frame row) {
        List<Area> regions = facts.regions().stream()
                .filter(region ->
                        Ground.isOverseas(region) || !overseas(spots, region).isEmpty())
                .sorted(Comparator.comparing(Area::code))
                .toList();
        double width = row.width() / Math.max(1, regions.size());
        for (int number = 0; number < regions.size(); number++) {
            Frame frame = new Frame(row.x() + number * width, row.y(), width - INSET_PADDING, row.height());
            drawInset(regions.get(number), overseas(spots, regions.get(number)), frame);
        }
    }

    private static List<Spot> overseas(List<Spot> spots, Area region) {
        return spots.stream()
                .filter(spot -> Ground.isOverseas(spot) && spot.region().equals(region.code()))
                .toList();
    }

    private void drawInset(Area region, List<Spot> spots, Frame frame) {
        marks.add(new Mark.Box(frame, Mark.Ink.line(Palette.LINE, 1)));
        draw(
                new Ground(List.of(region), spots),
                new Frame(
                        frame.x() + INSET_PADDING,
                        frame.y() + INSET_PADDING,
                        frame.width() - 2 * INSET_PADDING,
                        frame.height() - INSET_LABEL - 2 * INSET_PADDING),
                false);
        caption(region, spots, frame);
    }

    private void caption(Area region, List<Spot> spots, Frame frame) {
        double middle = frame.x() + frame.width() / 2;
        if (facts.question().bare()) {
            Mark.Lettering large = new Mark.Lettering(BARE_NAME, false, Mark.Anchor.MIDDLE, Palette.INK);
            marks.add(name(region, frame, middle, frame.bottom() - 13, large));
            return;
        }
        int count = facts.byArea()
                ? region.tally().open()
                : spots.stream().mapToInt(Spot::count).sum();
        Mark.Lettering bold = new Mark.Lettering(Palette.LABEL.size(), true, Mark.Anchor.MIDDLE, Palette.INK);
        marks.add(name(region, frame, middle, frame.bottom() - 25, bold));
        marks.add(new Mark.Words(middle, frame.bottom() - 9, Phrases.schools(count), Palette.LABEL));
    }

    private static Mark.Words name(Area region, Frame frame, double x, double y, Mark.Lettering lettering) {
        return new Mark.Words(x, y, Phrases.cut(region.name(), frame.width() - 8, lettering), lettering);
    }

    private void draw(Ground ground, Frame box, boolean labelled) {
        if (ground.isEmpty()) {
            return;
        }
        Panel panel = ground.panel(box);
        List<Area> areas = ground.areas().stream().filter(Ground::isDrawn).toList();
        List<Geometry> shapes = ground.shapes(panel);
        for (int number = 0; number < areas.size(); number++) {
            marks.add(land(areas.get(number), shapes.get(number)));
        }
        if (facts.byArea() && labelled) {
            for (int number = 0; number < areas.size(); number++) {
                label(areas.get(number), shapes.get(number));
            }
        }
        ground.spots().forEach(spot -> dots.add(spot, panel.place(spot.longitude(), spot.latitude())));
    }

    private Mark.Land land(Area area, Geometry shape) {
        String colour = facts.byArea() ? Palette.shade(area.tally().open(), most()) : Palette.LAND;
        String title = facts.byArea()
                ? area.name() + " : " + Phrases.schools(area.tally().open())
                : area.name();
        return new Mark.Land(shape, new Mark.Ink(colour, facts.byArea() ? Palette.PAPER : Palette.LINE, BORDER), title);
    }

    private int most() {
        return facts.shaded().stream()
                .mapToInt(area -> area.tally().open())
                .max()
                .orElse(0);
    }

    /** Where there is most room. */
    private void label(Area area, Geometry shape) {
        if (shape.isEmpty()) {
            return;
        }
        MaximumInscribedCircle room = new MaximumInscribedCircle(shape, PRECISION);
        Coordinate middle = room.getCenter().getCoordinate();
        double width = Math.min(NAME_WIDTH, room.getRadiusLine().getLength() * NAME_ROOM);
        String colour = Palette.on(Palette.shade(area.tally().open(), most()));
        Mark.Lettering names = new Mark.Lettering(Palette.LABEL.size(), false, Mark.Anchor.MIDDLE, colour);
        List<String> lines = Phrases.lines(area.name().replace("-", "- ").replace("- ", "-\u200B "), width, names);
        double y = middle.y - (lines.size() * LINE_HEIGHT) / 2 + NUMBER_SIZE / 4;
        marks.add(new Mark.Words(
                middle.x,
                y,
                Phrases.number(area.tally().open()),
                new Mark.Lettering(NUMBER_SIZE, true, Mark.Anchor.MIDDLE, colour)));
        for (String line : lines) {
            y += LINE_HEIGHT;
            marks.add(new Mark.Words(middle.x, y + 1, line.replace("\u200B ", ""), names));
        }
    }
}
