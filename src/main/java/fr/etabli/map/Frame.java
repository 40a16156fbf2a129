package fr.etabli.map;

import org.locationtech.jts.geom.Envelope;

/** A rectangle of a page. */
record Frame(double x, double y, double width, double height) {

    double bottom() {
        return y + height;
    }

    Envelope envelope() {
        return new Envelope(x, x + width, y, bottom());
    }
}
