package fr.etabli.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** The map of a picture: the mainland, insets for what lies overseas, and on them schools or counts. */
final class MapPart {

    private static final double INSET_PADDING = 12;
    /** Of the islands themselves, at least. */
    private static final double INSET_LAND = 100;

    private static final double BORDER = 0.65;
    private static final double LABEL = 13;
    /** On a phone there is less room. */
    private static final double NARROW_LABEL = 10.5;

    /** Of the size of the letters above them. */
    private static final double NUMBER = 1.4;

    private final PictureFacts facts;
    private final Palette palette;
    private final Dots dots;
    private final List<Mark> marks = new ArrayList<>();

    MapPart(PictureFacts facts, SectorKeys keys) {
        this.facts = facts;
        this.palette = facts.question().palette();
        this.dots = new Dots(facts.harvest(), keys, facts.question().look());
    }

    /** Of the row of maps of what lies overseas. */
    static double insetHeight(PictureFacts facts) {
        return INSET_LAND + 2 * INSET_PADDING + captionHeight(facts);
    }

    private static double captionHeight(PictureFacts facts) {
        return letters(facts) * (facts.byArea() || !facts.question().bare() ? 1.6 + NUMBER : 1.4);
    }

    private static double letters(PictureFacts facts) {
        Look look = facts.question().look();
        return look.pixels(look.narrow() ? NARROW_LABEL : LABEL);
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
        marks.add(new Mark.Box(frame, Mark.Ink.line(palette.line(), 1)));
        draw(
                new Ground(List.of(region), spots),
                new Frame(
                        frame.x() + INSET_PADDING,
                        frame.y() + INSET_PADDING,
                        frame.width() - 2 * INSET_PADDING,
                        frame.height() - captionHeight(facts) - 2 * INSET_PADDING),
                false);
        caption(region, spots, frame);
    }

    /** Its name, and below it how many schools it has. */
    private void caption(Area region, List<Spot> spots, Frame frame) {
        double letters = letters(facts);
        double middle = frame.x() + frame.width() / 2;
        boolean bare = facts.question().bare();
        Mark.Lettering names = palette.label(letters, !bare);
        double low = frame.bottom() - letters * 0.6;
        if (bare && !facts.byArea()) {
            marks.add(name(region, frame, middle, low, names));
            return;
        }
        int count = facts.byArea()
                ? region.tally().open()
                : spots.stream().mapToInt(Spot::count).sum();
        marks.add(name(region, frame, middle, low - letters * NUMBER, names));
        marks.add(
                bare
                        ? new Mark.Words(middle, low, Phrases.number(count), palette.label(letters * NUMBER, true))
                        : new Mark.Words(middle, low, Phrases.schools(count), palette.label(letters, false)));
    }

    /** Smaller where it is too long. */
    private static Mark.Words name(Area region, Frame frame, double x, double y, Mark.Lettering lettering) {
        double room = frame.width() - 8;
        double width = Typeface.of(lettering).width(region.name(), lettering.size());
        Mark.Lettering fitting = lettering.sized(lettering.size() * Math.max(0.75, Math.min(1, room / width)));
        return new Mark.Words(x, y, Phrases.cut(region.name(), room, fitting), fitting);
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
            marks.addAll(new AreaLabels(facts, box, letters(facts)).draw(areas, shapes));
        }
        ground.spots().forEach(spot -> dots.add(spot, panel.place(spot.longitude(), spot.latitude())));
    }

    private Mark.Land land(Area area, Geometry shape) {
        String colour = facts.byArea() ? facts.shade(area) : palette.land();
        String title = facts.byArea()
                ? area.name() + " : " + Phrases.schools(area.tally().open())
                : area.name();
        String border = facts.byArea() ? palette.paper() : palette.border();
        return new Mark.Land(
                shape,
                new Mark.Ink(
                        colour, border, Math.max(1.3, facts.question().look().pixels(BORDER))),
                title);
    }
}
