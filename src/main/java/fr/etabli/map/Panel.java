package fr.etabli.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A part of the page with a map of its own: what lies where on it. */
record Panel(Projection projection, double scale, double left, double top) {

    /** As large as fits the box, in its middle. */
    static Panel fitting(Projection projection, Envelope bounds, Frame box) {
        double scale =
                Math.min(box.width() / Math.max(bounds.getWidth(), 1), box.height() / Math.max(bounds.getHeight(), 1));
        return new Panel(
                projection,
                scale,
                box.x() + box.width() / 2 - bounds.centre().x * scale,
                box.y() + box.height() / 2 - bounds.centre().y * scale);
    }

    /** On the page. */
    Coordinate place(double longitude, double latitude) {
        Coordinate there = projection.place(longitude, latitude);
        return new Coordinate(left + there.x * scale, top + there.y * scale);
    }
}
