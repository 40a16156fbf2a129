package fr.etabli.map;

/** A rectangle of a page. */
record Frame(double x, double y, double width, double height) {

    double bottom() {
        return y + height;
    }
}
