package fr.etabli.map;

import java.awt.Color;
import java.util.List;

/** Colours and letters of pictures. */
final class Palette {

    static final String PAPER = "#ffffff";
    static final String INK = "#1c2327";
    static final String SOFT = "#545e64";
    static final String LINE = "#c9c5ba";
    static final String LAND = "#ece9e1";

    /** Of areas, from the fewest schools to the most. */
    private static final List<Integer> FAINT = List.of(0xdc, 0xe8, 0xee);

    private static final List<Integer> STRONG = List.of(0x0b, 0x4f, 0x6c);

    /** What WCAG 2 adds to a luminance before two are compared. */
    private static final double VEILED = 0.05;

    static final Mark.Lettering TITLE = new Mark.Lettering(40, true, Mark.Anchor.START, INK);
    static final Mark.Lettering CHOSEN = new Mark.Lettering(26, true, Mark.Anchor.START, SOFT);
    static final Mark.Lettering LEAD = new Mark.Lettering(18, false, Mark.Anchor.START, INK);
    static final Mark.Lettering HEADING = new Mark.Lettering(16, true, Mark.Anchor.START, INK);
    static final Mark.Lettering ENTRY = new Mark.Lettering(16, false, Mark.Anchor.START, INK);
    static final Mark.Lettering NOTE = new Mark.Lettering(14, false, Mark.Anchor.START, SOFT);
    static final Mark.Lettering LABEL = new Mark.Lettering(13, false, Mark.Anchor.MIDDLE, INK);
    static final Mark.Lettering IMPRINT = new Mark.Lettering(12, false, Mark.Anchor.START, SOFT);

    private Palette() {}

    /** Of an area with so many schools of the most that any has. */
    static String shade(int count, int most) {
        return count == 0 ? LAND : mixed(part(count, most));
    }

    /** Of letters on a colour: what stands out more. */
    static String on(String colour) {
        double light = luminance(colour);
        return light + VEILED < Math.sqrt((1 + VEILED) * (luminance(INK) + VEILED)) ? PAPER : INK;
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String colour) {
        Color seen = Color.decode(colour);
        return 0.2126 * linear(seen.getRed()) + 0.7152 * linear(seen.getGreen()) + 0.0722 * linear(seen.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** By root: a few large counts would leave all others alike. */
    private static double part(int count, int most) {
        return Math.sqrt((double) count / Math.max(1, most));
    }

    private static String mixed(double part) {
        StringBuilder colour = new StringBuilder("#");
        for (int channel = 0; channel < FAINT.size(); channel++) {
            long value = Math.round(FAINT.get(channel) + part * (STRONG.get(channel) - FAINT.get(channel)));
            colour.append("%02x".formatted(value));
        }
        return colour.toString();
    }
}
