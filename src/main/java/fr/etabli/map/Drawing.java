package fr.etabli.map;

import java.util.List;

/**
 * A square picture, whatever it is written as.
 *
 * @param description what it shows, in words, for who cannot see it
 * @param marks       from the back to the front
 */
record Drawing(String title, String description, List<Mark> marks) {

    /** Units along a side. */
    static final int SIDE = 1200;
}
