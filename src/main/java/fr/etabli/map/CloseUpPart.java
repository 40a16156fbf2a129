package fr.etabli.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The map of a picture of one school. */
final class CloseUpPart {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final double BORDER = 0.7;
    /** In radii of the sign of a school on other pictures. */
    private static final double MARKER = 1.5;

    private static final double RING = 2.2;
    private static final double FAINT = 0.7;
    private static final double HEAP = 1.5;

    private static final double TOWN = 16;
    private static final double HOME = 13;
    private static final double NEIGHBOUR = 12;
    private static final double PRECISION = 1;
    /** Of a name, in radii of the circle that fits into an area. */
    private static final double WIDEST = 2.6;

    private static final double STEP = 1.3;
    private static final List<Integer> STEPS = List.of(0, -1, 1, -2, 2, -3, 3, -4, 4);

    private final CloseUp closeUp;
    private final Look look;
    private final Palette palette;
    private final Frame box;
    private final Captions captions;
    private final Crowd crowd = new Crowd();
    private final double radius;
    private final List<Mark> marks = new ArrayList<>();

    CloseUpPart(CloseUp closeUp, Look look, Frame box) {
        this.closeUp = closeUp;
        this.look = look;
        this.palette = look.palette();
        this.box = box;
        this.captions = new Captions(box);
        this.radius = Dots.radius(look);
    }

    List<Mark> draw(Harvest others) {
        if (Ground.isDrawn(closeUp.home()) || !closeUp.itself().isEmpty()) {
            Panel panel = closeUp.panel(box);
            Map<Area, Geometry> shapes = shapes(panel);
            shapes.forEach((area, shape) -> marks.add(land(area, shape)));
            List<Mark> marker = marker(panel);
            faint(others, panel);
            names(shapes);
            marks.addAll(marker);
            marks.addAll(captions.marks());
        }
        marks.add(new Mark.Box(box, Mark.Ink.line(palette.line(), 1)));
        return marks;
    }

    /** Its department last, so that its border is whole. */
    private Map<Area, Geometry> shapes(Panel panel) {
        List<Area> drawn = closeUp.areas().stream()
                .filter(Ground::isDrawn)
                .sorted(Comparator.comparing(this::isHome))
                .toList();
        List<Geometry> shapes = new Ground(drawn, List.of()).shapes(panel);
        return IntStream.range(0, drawn.size())
                .boxed()
                .collect(Collectors.toMap(
                        drawn::get, at -> cut(shapes.get(at)), (one, other) -> one, LinkedHashMap::new));
    }

    private boolean isHome(Area area) {
        return area.code().equals(closeUp.home().code());
    }

    private Geometry cut(Geometry shape) {
        Geometry seen = OverlayNGRobust.overlay(shape, GEOMETRIES.toGeometry(box.envelope()), OverlayNG.INTERSECTION);
        List<?> polygons = PolygonExtracter.getPolygons(seen);
        return GEOMETRIES.createMultiPolygon(polygons.stream()
                .map(Polygon.class::cast)
                .filter(polygon -> !polygon.isEmpty())
                .toArray(Polygon[]::new));
    }

    private Mark.Land land(Area area, Geometry shape) {
        String colour = isHome(area) ? palette.home() : palette.land();
        return new Mark.Land(shape, new Mark.Ink(colour, palette.border(), look.pixels(BORDER)), area.name());
    }

    /** The school with the name of its town beside it; nothing may cover them. */
    private List<Mark> marker(Panel panel) {
        List<Mark> marker = new ArrayList<>();
        for (Spot spot : closeUp.itself()) {
            Coordinate here = panel.place(spot.longitude(), spot.latitude());
            double ring = radius * RING;
            crowd.place(here, ring);
            marker.add(new Mark.Dot(
                    here.x, here.y, ring, new Mark.Ink(palette.paper(), palette.accent(), ring / 8), 0, ""));
            marker.addAll(new Sign(palette, here.x, here.y, radius * MARKER, palette.accent())
                    .marks(spot.status(), 1, spot.name()));
            captions.beside(
                    closeUp.school().address().commune(),
                    palette.label(look.pixels(TOWN), true).within(palette.paper()),
                    here,
                    ring);
        }
        return marker;
    }

    private void faint(Harvest others, Panel panel) {
        double size = others.heaped() ? radius * HEAP : radius * FAINT;
        for (Spot spot : others.spots()) {
            Coordinate there = panel.place(spot.longitude(), spot.latitude());
            if (box.envelope().contains(there)) {
                Coordinate here = crowd.place(there, size);
                marks.add(new Mark.Dot(
                        here.x,
                        here.y,
                        size,
                        new Mark.Ink(palette.soft(), palette.paper(), size / 9),
                        spot.count(),
                        others.heaped() ? Phrases.schools(spot.count()) : spot.name()));
                captions.keepFree(here, size);
                if (others.heaped()) {
                    Sign sign = new Sign(palette, here.x, here.y, size, palette.soft());
                    marks.add(sign.letter(spot.status(), Phrases.number(spot.count())));
                }
            }
        }
    }

    /** Of the department, and of those around it where there is room. */
    private void names(Map<Area, Geometry> shapes) {
        Geometry own = shapes.get(closeUp.home());
        if (own != null) {
            name(closeUp.home(), own, palette.label(look.pixels(HOME), true).within(palette.home()));
        }
        Mark.Lettering faint =
                new Mark.Lettering(look.pixels(NEIGHBOUR), false, Mark.Anchor.MIDDLE, palette.soft(), palette.land());
        shapes.forEach((area, shape) -> {
            if (!isHome(area)) {
                name(area, shape, faint);
            }
        });
    }

    /** In the middle of what is seen of it, or a little above or below. */
    private void name(Area area, Geometry shape, Mark.Lettering lettering) {
        if (shape.isEmpty()) {
            return;
        }
        MaximumInscribedCircle room = new MaximumInscribedCircle(shape, PRECISION);
        Coordinate middle = room.getCenter().getCoordinate();
        String name = area.name() + " (" + area.code() + ")";
        double widest = room.getRadiusLine().getLength() * WIDEST;
        if (isHome(area) || Typeface.of(lettering).width(name, lettering.size()) < widest) {
            for (int step : STEPS) {
                double y = middle.y + step * STEP * lettering.size();
                if (captions.put(List.of(name), lettering, new Coordinate(middle.x, y))) {
                    return;
                }
            }
        }
    }
}
